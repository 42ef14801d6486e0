/** A key or a chord as it is printed on the keyboard: `<Kbd>Ctrl L</Kbd>`. */
export const Kbd = ({ children }: { readonly children: string }) => <kbd className="kbd">{children}</kbd>
