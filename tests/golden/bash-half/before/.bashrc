PATH="$PATH:$HOME/go/bin"
