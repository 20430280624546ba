using Spectre.Console.Cli;
using Spectre.Console.Cli.Help;

namespace Kamino.Cli.Shell;

/// <summary>Registers the one command that was asked for and passes over the others: looking at the settings of all of them takes longer than most commands do.</summary>
/// <param name="all">Where it is registered.</param>
/// <param name="wanted">The command's name.</param>
internal sealed class OneCommand(IConfigurator all, string wanted) : IConfigurator
{
    /// <summary>Whether there is such a command.</summary>
    public bool Found { get; private set; }

    public ICommandAppSettings Settings => all.Settings;

    public IConfigurator SetHelpProvider(IHelpProvider helpProvider) => all.SetHelpProvider(helpProvider);

    public IConfigurator SetHelpProvider<T>()
        where T : IHelpProvider => all.SetHelpProvider<T>();

    public IConfigurator AddExample(params string[] args) => all.AddExample(args);

    public ICommandConfigurator AddCommand<TCommand>(string name)
        where TCommand : class, ICommand => IsWanted(name) ? all.AddCommand<TCommand>(name) : Passed.Over;

    public ICommandConfigurator AddDelegate<TSettings>(string name, Func<CommandContext, TSettings, CancellationToken, int> func)
        where TSettings : CommandSettings => IsWanted(name) ? all.AddDelegate(name, func) : Passed.Over;

    public ICommandConfigurator AddAsyncDelegate<TSettings>(string name, Func<CommandContext, TSettings, CancellationToken, Task<int>> func)
        where TSettings : CommandSettings => IsWanted(name) ? all.AddAsyncDelegate(name, func) : Passed.Over;

    public IBranchConfigurator AddBranch<TSettings>(string name, Action<IConfigurator<TSettings>> action)
        where TSettings : CommandSettings => IsWanted(name) ? all.AddBranch(name, action) : Passed.Over;

    private bool IsWanted(string name)
    {
        var isWanted = name == wanted;
        Found |= isWanted;
        return isWanted;
    }

    // What a command that isn't registered says of itself is heard by nobody.
    private sealed class Passed : ICommandConfigurator, IBranchConfigurator
    {
        public static Passed Over { get; } = new();

        public ICommandConfigurator WithExample(params string[] args) => this;

        public ICommandConfigurator WithAlias(string name) => this;

        public ICommandConfigurator WithDescription(string description) => this;

        public ICommandConfigurator WithData(object data) => this;

        public ICommandConfigurator IsHidden() => this;

        IBranchConfigurator IBranchConfigurator.WithAlias(string name) => this;
    }
}
