import { msg } from '@lingui/core/macro'
import { retention } from '#domain/kinds/closure/retention.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(retention, {
  group: 'elsewhere',
  order: 0,
  icon: 'clock',
  ask: msg`How long files are kept`,
  name: msg`How long files are kept`,
  lined: (body) => body.because,
  fields: {
    yearsAfterClosing: msg`Years to keep a file after closing`,
    notBeforeAge: {
      label: msg`Keep until this age at least, in years`,
      hint: msg`Counted from the youngest possible age: an adult may ask for their own file.`,
    },
    bySort: {
      label: msg`A different time for some files`,
      rare: true,
      fields: {
        yearsAfterClosing: msg`Years to keep a file after closing`,
        notBeforeAge: msg`Keep until this age at least, in years`,
      },
    },
    lawAsksYears: msg`Years required by law, whatever the person wishes`,
    because: { label: msg`Which law or rule says so?` },
  },
})
