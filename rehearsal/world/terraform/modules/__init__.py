"""The modules of the application's Terraform, by their folders' names: what each records."""
