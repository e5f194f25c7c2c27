# >>> burrow >>> managed by Burrow; edits between these lines are replaced
contains -- $HOME/go/bin $PATH; or set -gx PATH $HOME/go/bin $PATH
contains -- "$HOME/sdk/go 1.27/bin" $PATH; or set -gx PATH "$HOME/sdk/go 1.27/bin" $PATH
# <<< burrow <<<
