#!/bin/sh
# Run by the package manager as it takes the program off. Records lie with each person and are left alone.
case "$1" in
  remove | purge | 0)
    echo "Tandem has been taken off. Everybody's records stay where they are, encrypted: ~/.local/share/tandem"
    ;;
esac
