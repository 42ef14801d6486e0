import { useEffect } from 'react'
import { commands } from '#renderer/ui/commands/command-registry.ts'
import { isMac, MENUS } from './menu.ts'

/** Chords of the menu, in the whole window. No single letters; Ctrl+Z inside a text field stays the field's own. */
export const useAccelerators = (): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const pressed = chordOf(event)
      const entry = MENUS.flatMap(menu => menu.entries).find(({ accelerator }) => accelerator === pressed)
      if (entry === undefined || (entry.command === 'undo' && isTextField(event.target))) return
      if (commands.run(entry.command)) event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

const chordOf = (event: KeyboardEvent): string | null => {
  const mod = isMac() ? event.metaKey : event.ctrlKey
  if (!mod || event.altKey) return null
  return ['Mod', event.shiftKey ? 'Shift' : '', event.key.toUpperCase()].filter(Boolean).join('+')
}

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type))
