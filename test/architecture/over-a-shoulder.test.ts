import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { betrays } from '../../src/domain/for-child/betrays.ts'
import { isBehindTheTouch } from '../../src/domain/shown/before-the-touch.ts'
import type * as facesModule from '../../src/web/kinds/face.ts'
import type { Face, Field } from '../../src/web/kinds/define-face.ts'

let server: ViteDevServer
let faces: typeof facesModule

beforeAll(async () => {
  server = await createServer({
    configFile: false,
    root: 'src/web',
    plugins: [react(), lingui({ macroTransform: true })],
    server: { middlewareMode: true, ws: false },
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
  })
  faces = (await server.ssrLoadModule('/kinds/face.ts')) as typeof faces
})
afterAll(() => server.close())

interface Text {
  readonly message?: string
  readonly id?: string
}
const english = ({ message, id }: Text) => message ?? id ?? ''

/** What stands on a form as it opens: its name, the questions that are not folded away, and their hints. Answers to choose from are not prose; they are listed by the file's own folder. */
function opening(fields: Readonly<Record<string, Field>>): readonly string[] {
  return Object.values(fields).flatMap((field) => {
    const face = 'label' in field ? field : { label: field }
    if ('made' in face || ('rare' in face && face.rare === true)) return []
    return [
      english(face.label),
      ...('hint' in face && face.hint ? [english(face.hint)] : []),
      ...('fields' in face && face.fields ? opening(face.fields) : []),
    ]
  })
}

/** Written about a child, and usually in a part that may be open on the screen. */
const openForms = (): readonly Face[] =>
  faces.FACES.filter(({ kind }) => (kind.inFile ?? ['child']).includes('child') && !isBehindTheTouch(kind.folders[0]))

describe('a form that is opened with somebody looking on', () => {
  it('names no crime, no diagnosis and nobody as a victim before anything was answered', () => {
    const telling = openForms().flatMap((face) =>
      [english(face.ask), english(face.askMore ?? {}), english(face.name), ...opening(face.fields)]
        .filter(betrays)
        .map((text) => `${face.kind.name}: ${text}`),
    )
    expect(telling).toEqual([])
  })
})
