"""What Terraform had recorded about staging: the state that its hold is released from."""
