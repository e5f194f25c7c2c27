# top
# >>> burrow >>> managed by Burrow; edits between these lines are replaced
case ":$PATH:" in *":$HOME/go/bin:"*) ;; *) export PATH="$HOME/go/bin:$PATH" ;; esac
case ":$PATH:" in *":$HOME/sdk/go1.27.4/bin:"*) ;; *) export PATH="$HOME/sdk/go1.27.4/bin:$PATH" ;; esac
# <<< burrow <<<
# bottom
