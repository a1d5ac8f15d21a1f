import type { Plugin } from 'vite'

const WRITERS = /^ +inst[.]_zod[.]processJSONSchema = .*$/gm
const IMPORTED = 'import { createStandardJSONSchemaMethod, createToJSONSchemaMethod } from "../core/to-json-schema.js";'
const REFUSING = `const createToJSONSchemaMethod = () => () => { throw new Error('The app writes no JSON Schema.') };
const createStandardJSONSchemaMethod = createToJSONSchemaMethod;`

/**
 * Every Zod schema can write itself as JSON Schema, which tests and documents use and the app never does. The import by
 * itself takes those writers, 33 kB before compression, into what a phone loads first.
 */
export const schemaWriterPlugin: Plugin = {
  name: 'schema-writer',
  apply: 'build',
  transform: {
    filter: { id: /zod[/]v4[/]classic[/]schemas[.]js$/ },
    handler(code) {
      // Another version of the library may have another form: then nothing would be left out, and nobody would notice.
      if (!WRITERS.test(code) || !code.includes(IMPORTED)) this.error('Zod writes JSON Schema in another way')
      return { code: code.replace(WRITERS, '').replace(IMPORTED, REFUSING), map: null }
    },
  },
}
