"""IAM for whoever has taken on a role: a request goes to the emulator only if the role's documents allow all that AWS asks for it.

IAM User Guide, Policy evaluation logic: an explicit deny in any policy overrides everything that is allowed, and what no policy allows is
denied. moto asks nobody for a right unless it is told to, and then knows neither resources nor conditions.

`operations/` says what AWS asks for, operation by operation, from the Service Authorization Reference. An operation that has no row is refused.
"""
