import '#renderer/styles/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { startText } from '#renderer/text/index.ts'
import { HideNamesProvider } from '#renderer/ui/page/hide-names.tsx'
import { createUndoStack } from '#renderer/ui/undo/undo-stack.ts'
import { UndoProvider } from '#renderer/ui/undo/use-undo.tsx'
import { LookProvider } from '../look-provider.tsx'
import { DoorSample, PageSample, SessionSample } from './frame-samples.tsx'
import { PartsSheet } from './parts-sheet.tsx'
import { WorkingParts } from './working-parts.tsx'

/** Built by `vite build --mode gallery` alone: every part to look at and to try, with invented people. */
void startText()

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root.')

createRoot(root).render(
  <StrictMode>
    <LookProvider appearance={{ theme: 'system', textSize: 16 }}>
      <Router hook={useHashLocation}>
        <UndoProvider stack={createUndoStack()}>
          <HideNamesProvider>
            <Switch>
              <Route path="/page" component={PageSample} />
              <Route path="/session" component={SessionSample} />
              <Route path="/door" component={DoorSample} />
              <Route path="/working" component={WorkingParts} />
              <Route component={PartsSheet} />
            </Switch>
          </HideNamesProvider>
        </UndoProvider>
      </Router>
    </LookProvider>
  </StrictMode>,
)
