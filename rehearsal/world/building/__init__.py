"""How AWS resources are made, apart from which ones there are: the accounts call these with their own facts."""
