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
    yearsAfterClosing: msg`Years after a file was closed`,
    notBeforeAge: {
      label: msg`Not before the child is, in years`,
      hint: msg`Counted from the youngest age that is possible: a grown person may ask for their file.`,
    },
    bySort: {
      label: msg`Another time for some files`,
      rare: true,
      fields: {
        yearsAfterClosing: msg`Years after a file was closed`,
        notBeforeAge: msg`Not before the child is, in years`,
      },
    },
    lawAsksYears: msg`Years that the law asks for, whatever the person wishes`,
    because: { label: msg`Which law or rule says so?` },
  },
})
