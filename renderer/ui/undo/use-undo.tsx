import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import { createUndoStack, type UndoStack, type UndoState } from './undo-stack.ts'

const Context = createContext<UndoStack>(createUndoStack())

/** Above the routes, so that undo survives going elsewhere. */
export const UndoProvider = ({
  stack,
  children,
}: {
  readonly stack: UndoStack
  readonly children: ReactNode
}) => <Context value={stack}>{children}</Context>

/** `useUndo().push({ label: 'LD2073 R.P. moved up', undo: async () => null })` right after the command is saved. */
export const useUndo = (): Pick<UndoStack, 'push' | 'undo' | 'clear'> => useContext(Context)

export const useUndoState = (): UndoState => {
  const stack = useContext(Context)
  return useSyncExternalStore(stack.subscribe, stack.state)
}
