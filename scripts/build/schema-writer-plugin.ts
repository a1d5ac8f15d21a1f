import type { Plugin } from 'vite'

const WRITERS = /^ +inst[.]_zod[.]processJSONSchema = .*$/gm
const IMPORTED = 'import { createStandardJSONSchemaMethod, createToJSONSchemaMethod } from "../core/to-json-schema.js";'
const REFUSING = `const createToJSONSchemaMethod = () => () => { throw new Error('The app writes no JSON Schema.') };
const createStandardJSONSchemaMethod = createToJSONSchemaMethod;`

const FROM_TEXT = 'core.$ZodObjectJIT.init(inst, def);'
const PLAINLY = 'core.$ZodObject.init(inst, def);'

/**
 * Every Zod schema can write itself as JSON Schema, which tests and documents use and the app never does. The import by
 * itself takes those writers, 33 kB before compression, into what a phone loads first. And the schema of an object can
 * build its check from text, which our content security policy refuses (src/web/worker/schemas-without-jit.ts): without
 * the builder it checks as it does where text is refused.
 */
export const schemaWriterPlugin: Plugin = {
  name: 'schema-writer',
  apply: 'build',
  transform: {
    filter: { id: /zod[/]v4[/]classic[/]schemas[.]js$/ },
    handler(code) {
      // Another version of the library may have another form: then nothing would be left out, and nobody would notice.
      if (!WRITERS.test(code) || !code.includes(IMPORTED)) this.error('Zod writes JSON Schema in another way')
      if (!code.includes(FROM_TEXT)) this.error('Zod checks objects in another way')
      const without = code.replace(WRITERS, '').replace(IMPORTED, REFUSING).replace(FROM_TEXT, PLAINLY)
      return { code: without, map: null }
    },
  },
}
