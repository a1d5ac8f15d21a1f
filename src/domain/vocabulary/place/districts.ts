/**
 * First-level districts by ISO 3166-2, with their names in Latin script, for eight of the countries that have a pack. Viet Nam
 * as since 1 July 2025: a province that took in others keeps its name and code (VNS, 14 April and 4 July 2025).
 * Territories with a country code of their own are among the countries. Apart from the schema: only the form that asks
 * for one needs the names.
 */
const WRITTEN = {
  AL: '01 Berat|02 Durrës|03 Elbasan|04 Fier|05 Gjirokastër|06 Korçë|07 Kukës|08 Lezhë|09 Dibër|10 Shkodër|11 Tiranë|12 Vlorë',
  CN:
    'AH Anhui|BJ Beijing|CQ Chongqing|FJ Fujian|GD Guangdong|GS Gansu|GX Guangxi|GZ Guizhou|HA Henan|HB Hubei|HE Hebei|HI Hainan|HL Heilongjiang|HN Hunan|JL Jilin|JS Jiangsu|' +
    'JX Jiangxi|LN Liaoning|NM Nei Mongol|NX Ningxia|QH Qinghai|SC Sichuan|SD Shandong|SH Shanghai|SN Shaanxi|SX Shanxi|TJ Tianjin|XJ Xinjiang|XZ Xizang|YN Yunnan|ZJ Zhejiang',
  KH:
    '1 Banteay Meanchey|10 Kratie|11 Mondulkiri|12 Phnom Penh|13 Preah Vihear|14 Prey Veng|15 Pursat|16 Ratanakiri|17 Siem Reap|18 Preah Sihanouk|19 Stung Treng|2 Battambang|' +
    '20 Svay Rieng|21 Takeo|22 Oddar Meanchey|23 Kep|24 Pailin|25 Tboung Khmum|3 Kampong Cham|4 Kampong Chhnang|5 Kampong Speu|6 Kampong Thom|7 Kampot|8 Kandal|9 Koh Kong',
  LA:
    'AT Attapu|BK Bokèo|BL Bolikhamxai|CH Champasak|HO Houaphan|KH Khammouan|LM Louang Namtha|LP Louangphabang|OU Oudômxai|PH Phôngsali|SL Salavan|SV Savannakhét|' +
    'VI Vientiane (province)|VT Vientiane (capital)|XA Xaignabouli|XE Xékong|XI Xiangkhouang|XS Xaisômboun',
  MM: '01 Sagaing|02 Bago|03 Magway|04 Mandalay|05 Tanintharyi|06 Yangon|07 Ayeyarwady|11 Kachin|12 Kayah|13 Kayin|14 Chin|15 Mon|16 Rakhine|17 Shan|18 Nay Pyi Taw',
  SL: 'E Eastern|N Northern|NW North Western|S Southern|W Western Area',
  TH:
    '10 Bangkok|11 Samut Prakan|12 Nonthaburi|13 Pathum Thani|14 Phra Nakhon Si Ayutthaya|15 Ang Thong|16 Lop Buri|17 Sing Buri|18 Chai Nat|19 Saraburi|20 Chon Buri|21 Rayong|' +
    '22 Chanthaburi|23 Trat|24 Chachoengsao|25 Prachin Buri|26 Nakhon Nayok|27 Sa Kaeo|30 Nakhon Ratchasima|31 Buri Ram|32 Surin|33 Si Sa Ket|34 Ubon Ratchathani|35 Yasothon|' +
    '36 Chaiyaphum|37 Amnat Charoen|38 Bueng Kan|39 Nong Bua Lam Phu|40 Khon Kaen|41 Udon Thani|42 Loei|43 Nong Khai|44 Maha Sarakham|45 Roi Et|46 Kalasin|47 Sakon Nakhon|' +
    '48 Nakhon Phanom|49 Mukdahan|50 Chiang Mai|51 Lamphun|52 Lampang|53 Uttaradit|54 Phrae|55 Nan|56 Phayao|57 Chiang Rai|58 Mae Hong Son|60 Nakhon Sawan|61 Uthai Thani|' +
    '62 Kamphaeng Phet|63 Tak|64 Sukhothai|65 Phitsanulok|66 Phichit|67 Phetchabun|70 Ratchaburi|71 Kanchanaburi|72 Suphan Buri|73 Nakhon Pathom|74 Samut Sakhon|' +
    '75 Samut Songkhram|76 Phetchaburi|77 Prachuap Khiri Khan|80 Nakhon Si Thammarat|81 Krabi|82 Phangnga|83 Phuket|84 Surat Thani|85 Ranong|86 Chumphon|90 Songkhla|91 Satun|' +
    '92 Trang|93 Phatthalung|94 Pattani|95 Yala|96 Narathiwat|S Pattaya',
  VN:
    '01 Lai Châu|02 Lào Cai|04 Cao Bằng|05 Sơn La|07 Tuyên Quang|09 Lạng Sơn|13 Quảng Ninh|18 Ninh Bình|21 Thanh Hóa|22 Nghệ An|23 Hà Tĩnh|25 Quảng Trị|26 Huế|29 Quảng Ngãi|' +
    '30 Gia Lai|33 Đắk Lắk|34 Khánh Hòa|35 Lâm Đồng|37 Tây Ninh|39 Đồng Nai|44 An Giang|45 Đồng Tháp|49 Vĩnh Long|56 Bắc Ninh|59 Cà Mau|66 Hưng Yên|68 Phú Thọ|69 Thái Nguyên|' +
    '71 Điện Biên|CT Cần Thơ|DN Đà Nẵng|HN Hà Nội|HP Hải Phòng|SG Ho Chi Minh City',
} as const

export interface DistrictNamed {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly code: string
  readonly name: string
}

export const DISTRICTS: readonly DistrictNamed[] = Object.entries(WRITTEN).flatMap(([country, list]) =>
  list
    .split('|')
    .map((one) => ({
      country,
      code: `${country}-${one.slice(0, one.indexOf(' '))}`,
      name: one.slice(one.indexOf(' ') + 1),
    })),
)

/** Code and name of a district that is part of another now, and the code of that one. */
const ONCE = {
  VN:
    '03 Hà Giang 07|06 Yên Bái 02|14 Hòa Bình 68|20 Thái Bình 66|24 Quảng Bình 25|26 Thừa Thiên-Huế 26|27 Quảng Nam DN|28 Kon Tum 29|31 Bình Định 30|32 Phú Yên 33|' +
    '36 Ninh Thuận 34|40 Bình Thuận 35|41 Long An 37|43 Bà Rịa - Vũng Tàu SG|46 Tiền Giang 45|47 Kiên Giang 44|50 Bến Tre 49|51 Trà Vinh 49|52 Sóc Trăng CT|53 Bắc Kạn 69|' +
    '54 Bắc Giang 56|55 Bạc Liêu 59|57 Bình Dương SG|58 Bình Phước 39|61 Hải Dương HP|63 Hà Nam 18|67 Nam Định 18|70 Vĩnh Phúc 68|72 Đắk Nông 35|73 Hậu Giang CT',
} as const

/** Offered by no form; an entry that names one keeps it, and a list that is moved in is read with it. */
export const FORMER_DISTRICTS: readonly (DistrictNamed & { readonly now: string })[] = Object.entries(ONCE).flatMap(
  ([country, list]) =>
    list.split('|').map((one) => {
      const words = one.split(' ')
      return {
        country,
        code: `${country}-${words[0] ?? ''}`,
        name: words.slice(1, -1).join(' '),
        now: `${country}-${words.at(-1) ?? ''}`,
      }
    }),
)

/** The name of a district, also of one that is part of another now. */
export const nameOfDistrict = (code: string): string | undefined =>
  [...DISTRICTS, ...FORMER_DISTRICTS].find((one) => one.code === code)?.name
