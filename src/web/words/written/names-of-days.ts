/** `time`: hour and minute. `near`: weekday, day, short month. `full`: day, month, year. `long`: weekday, day and month in full. `month`: month and year. */
export type DateStyle = 'time' | 'near' | 'full' | 'long' | 'month'

/** A language for which browsers have no month names, though Node does: its names as in CLDR (a test compares), and the order of date parts. */
export interface OwnNames {
  readonly months: string
  readonly short?: string
  /** Starts with Sunday. */
  readonly days: string
  readonly shortDays?: string
  readonly order: Readonly<Record<Exclude<DateStyle, 'time'>, string>>
}

const DAY_FIRST = { near: '{wd} {d} {m}', full: '{d} {M} {y}', long: '{WD} {d} {M}', month: '{M} {y}' } as const
export const OWN_NAMES: Readonly<Record<string, OwnNames>> = {
  sq: {
    months: 'janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor',
    short: 'jan shk mar pri maj qer korr gush sht tet nën dhj',
    days: 'e diel|e hënë|e martë|e mërkurë|e enjte|e premte|e shtunë',
    shortDays: 'die|hën|mar|mër|enj|pre|sht',
    order: { ...DAY_FIRST, near: '{wd}, {d} {m}', long: '{WD}, {d} {M}' },
  },
  km: {
    months: 'មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ',
    days: 'អាទិត្យ|ច័ន្ទ|អង្គារ|ពុធ|ព្រហស្បតិ៍|សុក្រ|សៅរ៍',
    order: DAY_FIRST,
  },
  lo: {
    months: 'ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ',
    short: 'ມ.ກ. ກ.ພ. ມ.ນ. ມ.ສ. ພ.ພ. ມິ.ຖ. ກ.ລ. ສ.ຫ. ກ.ຍ. ຕ.ລ. ພ.ຈ. ທ.ວ.',
    days: 'ວັນອາທິດ|ວັນຈັນ|ວັນອັງຄານ|ວັນພຸດ|ວັນພະຫັດ|ວັນສຸກ|ວັນເສົາ',
    shortDays: 'ອາທິດ|ຈັນ|ອັງຄານ|ພຸດ|ພະຫັດ|ສຸກ|ເສົາ',
    order: DAY_FIRST,
  },
  my: {
    months: 'ဇန်နဝါရီ ဖေဖော်ဝါရီ မတ် ဧပြီ မေ ဇွန် ဇူလိုင် ဩဂုတ် စက်တင်ဘာ အောက်တိုဘာ နိုဝင်ဘာ ဒီဇင်ဘာ',
    days: 'တနင်္ဂနွေ|တနင်္လာ|အင်္ဂါ|ဗုဒ္ဓဟူး|ကြာသပတေး|သောကြာ|စနေ',
    order: { near: '{M} {d} {WD}', full: '{y} {M} {d}', long: '{M} {d} {WD}', month: '{y} {M}' },
  },
}
