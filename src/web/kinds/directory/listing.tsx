import { msg } from '@lingui/core/macro'
import { listing } from '#domain/kinds/directory/listing.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(listing, {
  group: 'elsewhere',
  order: 0,
  icon: 'home',
  ask: msg`A service`,
  name: msg`A service`,
  titled: (body) => body.name,
  lined: (body) => body.organisation.name,
  fields: {
    listing: GENERATED,
    name: msg`What is it called?`,
    organisation: {
      label: msg`Who gives it?`,
      fields: {
        name: msg`Organisation`,
        about: { label: msg`About the organisation`, rare: true },
        website: { label: msg`Website`, rare: true },
        email: { label: msg`E-mail`, rare: true },
        source: GENERATED,
      },
    },
    helps: {
      label: msg`Which kinds of help?`,
      add: msg`A kind of help`,
      fields: { category: msg`Which help?`, sub: { label: msg`More exactly`, of: 'subs' } },
    },
    status: {
      label: msg`Is it running?`,
      codes: {
        active: msg({ context: 'answer to “Is it running?”', message: 'Yes' }),
        inactive: msg({ context: 'answer to “Is it running?”', message: 'No' }),
        defunct: msg`Closed for good`,
      },
    },
    about: { label: msg`What happens there?`, rare: true },
    youngest: { label: msg`Youngest age`, rare: true },
    oldest: { label: msg`Oldest age`, rare: true },
    sex: {
      label: msg`For girls or for boys?`,
      codes: { everyone: msg({ context: 'answer to “For girls or for boys?”', message: 'For both' }) },
    },
    nationality: {
      label: msg`Whose papers do they ask about?`,
      codes: { everyone: msg({ context: 'answer to “Whose papers do they ask about?”', message: 'Nobody’s' }) },
    },
    childrenOfVictims: msg`Do they take children of trafficked people?`,
    asksFirst: {
      label: msg`What do they ask before they help?`,
      hint: msg`No help may depend on formal identification or on helping the police. If it does, write that here: it is a gap.`,
    },
    forWhom: { label: msg`For whom, in their words`, rare: true },
    languages: msg`Which languages are spoken there?`,
    interpreter: { label: msg`Can they have an interpreter?`, rare: true },
    areas: { label: msg`Which districts do they serve?`, hint: msg`One on each line`, rare: true },
    places: {
      label: msg`Where is it?`,
      add: msg`A place`,
      fields: {
        place: GENERATED,
        name: msg`Name of the place`,
        district: msg`District or town`,
        country: { label: msg`Country`, rare: true },
        hidden: {
          label: msg`Is the address hidden?`,
          hint: msg`For a shelter. The address is kept separately, and is in no print and no export.`,
        },
        address: { label: msg`Address`, rare: true },
        transport: { label: msg`How to get there`, rare: true },
        access: { label: msg`Access with a wheelchair, or with poor sight or hearing`, rare: true },
      },
    },
    phones: {
      label: msg`Phones`,
      add: msg`A phone`,
      fields: { number: msg`Number`, about: { label: msg`About this number`, rare: true } },
    },
    contacts: {
      label: msg`Whom to ask for there?`,
      add: msg`A person or an office`,
      rare: true,
      fields: {
        name: msg`Name`,
        role: { label: msg`What they do there`, rare: true },
        phone: { label: msg`Phone`, rare: true },
        email: { label: msg`E-mail`, rare: true },
      },
    },
    funding: { label: msg`Who pays for it?`, hint: msg`One on each line`, rare: true },
    changes: {
      label: msg`Changes reported by the source list`,
      add: msg`A change`,
      rare: true,
      fields: {
        on: msg`When?`,
        what: msg`What was done?`,
        field: msg`Which field?`,
        before: { label: msg`Before`, rare: true },
        after: { label: msg`After`, rare: true },
        by: { label: msg`By whom?`, rare: true },
      },
    },
    hours: {
      label: msg`When is it open?`,
      add: msg`Hours`,
      fields: {
        days: msg`On which days?`,
        opens: { label: msg`From`, hint: msg`08:30` },
        closes: msg`To`,
        about: { label: msg`In words`, rare: true },
      },
    },
    wayIn: {
      label: msg`How do people get in?`,
      codes: {
        self: msg({ context: 'answer to “How do people get in?”', message: 'Without a referral' }),
        referral: msg`Only by referral`,
        either: msg({ context: 'answer to “How do people get in?”', message: 'Either way' }),
      },
    },
    howToGetIn: { label: msg`Step by step`, rare: true },
    documents: { label: msg`What must be brought?`, hint: msg`One on each line`, rare: true },
    cost: msg`What does it cost?`,
    costWords: { label: msg`About the cost`, rare: true },
    room: {
      label: msg`Is there room?`,
      rare: true,
      fields: { free: msg`Free places`, on: msg`On which day was this true?` },
    },
    verified: {
      label: msg`Was this information checked?`,
      rare: true,
      fields: {
        on: msg`When?`,
        how: {
          label: msg`How?`,
          codes: {
            paper: msg({ context: 'answer to “How?”', message: 'On paper' }),
            message: msg({ context: 'answer to “How?”', message: 'By message' }),
          },
        },
      },
    },
    terms: { label: msg`Terms from another list`, rare: true },
  },
})
