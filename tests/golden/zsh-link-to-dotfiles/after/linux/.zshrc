# from dotfiles
# >>> burrow >>> managed by Burrow; edits between these lines are replaced
case ":$PATH:" in *":$HOME/go/bin:"*) ;; *) export PATH="$HOME/go/bin:$PATH" ;; esac
# <<< burrow <<<
