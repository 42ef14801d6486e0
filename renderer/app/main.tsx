import '#renderer/styles/index.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { createQueryClient } from '#renderer/bridge/query-client.ts'
import { startText } from '#renderer/text/index.ts'
import { HideNamesProvider } from '#renderer/ui/page/hide-names.tsx'
import { createUndoStack } from '#renderer/ui/undo/undo-stack.ts'
import { UndoProvider } from '#renderer/ui/undo/use-undo.tsx'
import { App } from './app.tsx'

void startText()

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root.')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <Router hook={useHashLocation}>
        <UndoProvider stack={createUndoStack()}>
          <HideNamesProvider>
            <App />
          </HideNamesProvider>
        </UndoProvider>
      </Router>
    </QueryClientProvider>
  </StrictMode>,
)
