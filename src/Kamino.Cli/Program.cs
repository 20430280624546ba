return await Kamino.Cli.Setup.Run(args);
