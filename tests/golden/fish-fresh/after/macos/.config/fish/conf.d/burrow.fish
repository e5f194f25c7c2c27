# >>> burrow >>> managed by Burrow; edits between these lines are replaced
contains -- $HOME/go/bin $PATH; or set -gx PATH $HOME/go/bin $PATH
contains -- /usr/local/go/bin $PATH; or set -gx PATH /usr/local/go/bin $PATH
# <<< burrow <<<
