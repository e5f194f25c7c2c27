setopt autocd
# >>> burrow >>> managed by Burrow; edits between these lines are replaced
case ":$PATH:" in *":$HOME/go/bin:"*) ;; *) export PATH="$HOME/go/bin:$PATH" ;; esac
# <<< burrow <<< (with the line break before this block)
