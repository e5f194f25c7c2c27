# >>> burrow >>> managed by Burrow; edits between these lines are replaced
case "$PATH:" in "/usr/local/go/bin:"*) ;; *) export PATH="/usr/local/go/bin:$PATH" ;; esac
# <<< burrow <<<
