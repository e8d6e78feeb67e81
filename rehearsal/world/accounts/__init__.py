"""The two accounts, each as it lives before anything is adopted."""

STAGING = "652617421195"
PROD = "266672885920"
