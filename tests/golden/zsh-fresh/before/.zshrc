# my zsh
alias ll="ls -l"
