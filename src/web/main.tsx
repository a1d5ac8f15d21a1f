import './worker/schemas-without-jit.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/frame.css'
import './styles/parts.css'
import './styles/fields.css'
import './styles/button.css'
import './styles/desk.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { registerServiceWorker } from './device/service-worker.ts'
import { followAppearance } from './frame/appearance.ts'
import { createTrail } from './navigation/trail.ts'
import { logError } from './diagnostics/error-log.ts'
import { startLanguage } from './words/language.ts'

const root = document.getElementById('app')
if (!root) throw new Error('index.html has no place for the app')

followAppearance()
const trail = createTrail(history, window, { is: 'today' })
await startLanguage()
createRoot(root).render(<App trail={trail} />)

registerServiceWorker().catch((error: unknown) => {
  logError('keeping the app here', error)
})
