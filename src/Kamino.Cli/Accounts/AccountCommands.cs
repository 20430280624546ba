using Spectre.Console.Cli;

namespace Kamino.Cli.Accounts;

/// <summary>The commands of what people say of accounts, products and money, in the order of <c>--help</c>.</summary>
internal static class AccountCommands
{
    /// <summary>What <c>import</c> takes besides ledgers.</summary>
    public static void AddImports(IConfigurator<CommandSettings> import)
    {
        import.AddCommand<ImportTableCommand>("accounts").WithDescription("Names, groups, sellers, countries, available spend: code, and name,group,seller,country,tax_id,available… where known");
        import.AddCommand<ImportTableCommand>("products").WithDescription("Names, categories, standard costs: code, and name,category,standard_cost,list_price where known");
        import.AddCommand<ImportTableCommand>("contacts").WithDescription("The people at accounts: account,name, and role,email… where known, with --set basis=… --set keep_until=…");
        import.AddCommand<ImportTableCommand>("costs").WithDescription("What serving accounts costs: activity,driver,rate,period, and total,place where known; account,activity,quantity for what the ledger doesn't count");
        import.AddCommand<ImportTableCommand>("receivables").WithDescription("What accounts owe: account,date, and balance or days, and default_chance,loss_given where known");
        import.AddCommand<ImportTableCommand>("wallet").WithDescription("What accounts spend and with whom: account,date,evidence, and spend, or supplier with rank, score or share, and chance where known");
        import.AddCommand<ImportTableCommand>("segments").WithDescription("The rules that name RFM scores, first match wins: name,r,f,m, such as loyal,3-5,4-5,1-5");
        import.AddCommand<ImportTableCommand>("surveys").WithDescription("Answers taken by telephone or in another tool, and our own guesses: survey,account,respondent,date,factor,points,supplier,score, and role,influence,remark,nps,taken_by,side where known");
        import.AddCommand<ImportTableCommand>("stages").WithDescription("How both sides see relationships: account,side,day,by,trust,information,contacts,processes,dependence,planning from 1 to 4, and word,remark where needed; side is us or customer, word no_business or trust_broken");
        import.AddCommand<ImportTableCommand>("scores").WithDescription("Customers' answers and our own judgements on the model's factors: account,axis,factor,supplier,score, and source,assessor,day where known");
        import.AddCommand<ImportTableCommand>("rates").WithDescription("Exchange rates: date,from,to,rate, where 1 unit of from = rate units of to");
    }

    /// <summary>What <c>export</c> writes besides the matrix; the imports of the same names read it back.</summary>
    public static void AddExports(IConfigurator<CommandSettings> export)
    {
        export.AddCommand<ExportTableCommand>("accounts").WithDescription("The accounts with their facts, as .xlsx or .csv");
        export.AddCommand<ExportTableCommand>("products").WithDescription("The products, as .xlsx or .csv");
        export.AddCommand<ExportTableCommand>("contacts").WithDescription("The people at accounts, as .xlsx or .csv");
        export.AddCommand<ExportTableCommand>("segments").WithDescription("The rules that name RFM scores, as .xlsx or .csv");
        export.AddCommand<ExportTableCommand>("rates").WithDescription("The exchange rates, as .xlsx or .csv");
    }

    public static void Add(IConfigurator commands)
    {
        commands.AddBranch("merge", merge =>
        {
            merge.SetDescription("Accounts that are one");
            merge.AddCommand<MergeListCommand>("list").WithDescription("Accounts that may be one, by name and tax id: proposals only");
            merge.AddCommand<MergeCommand>("do").WithDescription("Counts one account as another; --dry-run says what would move");
            merge.AddCommand<UnmergeCommand>("undo").WithDescription("Takes a merge back");
            merge.AddCommand<MergeDismissCommand>("dismiss").WithDescription("These two are two firms: not proposed again until something new is known");
            merge.AddCommand<MergeDismissedCommand>("dismissed").WithDescription("What was dismissed, by whom");
            merge.AddCommand<MergeReopenCommand>("reopen").WithDescription("Lets two accounts be proposed again");
        });
        commands.AddBranch("charges", charges =>
        {
            charges.SetDescription("Product codes that are no products, such as postage");
            charges.AddCommand<ChargesListCommand>("list").WithDescription("The charges, and who said so");
            charges.AddCommand<ChargesSetCommand>("set").WithDescription("These codes are charges");
            charges.AddCommand<ChargesSetCommand>("unset").WithDescription("These codes are products after all");
        });
        commands.AddBranch("settings", settings =>
        {
            settings.SetDescription("What holds for the whole company");
            settings.AddCommand<SettingsShowCommand>("show").WithDescription("The settings as they are");
            settings.AddCommand<SettingsSetCommand>("set").WithDescription("Changes them: reporting_currency=COP fiscal_start=07-01");
        });
    }
}
