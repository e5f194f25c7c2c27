# from dotfiles
