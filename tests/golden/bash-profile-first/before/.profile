# hidden by .bash_profile
