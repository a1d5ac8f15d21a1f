/**
 * Parts of names of many countries, from which a gallery is composed: given names before the stroke, family names after
 * it.
 */
const PARTS = [
  'Arben Besnik Drita Elira Fatmir Gjergj Ilir Kujtim Luljeta Mimoza Përparim Shpresa Valbona Zana|Hoxha Shehu Gjoka Leka Kola Dema Basha Berisha Krasniqi Gashi Thaçi Marku Prifti Rama Zeneli',
  'Aleksandar Bojana Dragan Goran Ivana Jovana Milica Nemanja Slobodan Tijana Vesna Zorica|Jovanović Petrović Nikolić Ilić Marković Pavlović Đorđević Stanković Tomić Kovačević Popović',
  'Oleksandr Andriy Bohdan Iryna Kateryna Lesia Mykola Nadia Ostap Roman Taras Vasyl Yaroslav Zoya|Shevchenko Kovalenko Bondarenko Tkachenko Kravchenko Oliynyk Polishchuk Savchenko Rudenko Marchenko Boyko',
  'Alexei Boris Dmitri Galina Irina Konstantin Larisa Maxim Nikita Polina Ruslan Svetlana Timur Vera|Ivanov Smirnov Kuznetsov Popov Sokolov Lebedev Kozlov Novikov Morozov Volkov Vasilieva Zaitseva Pavlova',
  'Mohammed Ahmed Ali Hassan Ibrahim Khalid Mahmoud Nasser Omar Rashid Salim Tariq Yousef Zaid Aisha Fatima Huda Layla Maryam Noor Rania Salma Zainab|Al-Masri Haddad Khoury Najjar Saleh Mansour Hamdan Darwish Qasim Shammari Otaibi Dosari Harbi Ghamdi Rashidi Tamimi Jaber Fares Aziz Karim Rahman Hakim',
  'Fatmata Aminata Mariatu Isatu Kadiatu Hawa Sia Finda Kumba Sahr Tamba Alhaji Abu Foday Ishmael Lansana Momoh Santigie|Kamara Sesay Koroma Bangura Conteh Turay Kargbo Mansaray Jalloh Bah Barrie Fofanah Kanu Sankoh Tucker Bockarie Kallon Lebbie Gborie',
  'Somchai Somsak Prasert Wichai Suchart Anong Kanya Malee Nattaya Pornthip Ratana Siriporn Wanida Chalerm|Wongsawat Srisuk Boonmee Thongchai Saetang Chaiyasit Rattanakul Suksawat Phromma Kaewkla Jaidee Intharat',
  'Sokha Sophea Bopha Chanthou Dara Kosal Makara Narith Phirun Rithy Samnang Sopheak Veasna Vannak|Chan Chea Heng Keo Kim Ly Mao Nhem Ouk Pech Prak Sam Sok Som Tep Un Yim',
  'Aung Kyaw Zaw Myo Thura Htet Win Naing Khin Thandar Ei Su Nilar Hnin|Aung Oo Htun Lin Hlaing Myint Soe Thein Tun Win Zaw Kyi Moe Lwin Thant',
  'Nguyen Tran Le Pham Hoang Phan Vu Dang Bui Do|Van An Thi Hoa Minh Duc Thanh Huong Quang Huy Ngoc Lan Thi Mai Van Hung Duc Anh Thu Trang',
  'Wei Jing Xiaoming Lihua Fang Jun Yan Qiang Hui Mei Ling Zhiqiang Jianguo Xiuying|Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Zhu Ma Hu Guo',
  'Min-jun Seo-yeon Ji-hoon Soo-jin Hyun-woo Eun-ji Sung-min Hye-jin Dong-hyun Mi-young Jae-sung Young-hee Kyung-soo|Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn',
  'Wai-ming Kwok-keung Mei-fong Siu-ling Chi-wai Ka-yan Wing-sze Hoi-yan Tak-wah|Chan Wong Lee Leung Cheung Ho Lau Cheng Kwok Tsang Tse Tang Fung Hui Yip Chow Yeung Ng Lam',
  'Chee Keong Boon Teck Siew Ling Kok Wai Ah Kow Bee Lian Eng Seng|Tan Lim Ng Ong Goh Chua Yeoh Koh Teoh Khoo Yap Low Ang Cheah Toh Foo',
  'Maria João Ana Carlos Lucia Fernando Juan Pedro Luisa Miguel Rosa Sofia Diego|Silva Santos Garcia Rodriguez Martinez Lopez Gonzalez Perez Sanchez Ferreira Costa Mendes Almeida',
  'James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Sarah Thomas Emma|Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson Martin Thompson White',
  'Pierre Marie Jean Claude Sylvie Luc Amélie François Hélène Thierry|Dubois Martin Bernard Durand Moreau Laurent Simon Michel Lefebvre Roux Fournier',
  'Mehmet Ayşe Mustafa Zeynep Emre Elif Hakan Fatma Murat Şule Ömer Gülsüm|Yılmaz Kaya Demir Şahin Çelik Yıldız Öztürk Aydın Arslan Doğan Koç',
  'Ram Sita Krishna Gita Hari Maya Bishnu Laxmi Suresh Anita Rajesh Sunita Amit Pooja Vijay|Thapa Gurung Tamang Shrestha Rai Karki Sharma Singh Kumar Patel Gupta Verma Das Ghosh',
  'Oluwaseun Chidi Ngozi Amara Emeka Funke Kelechi Yetunde Babatunde Chioma|Okafor Adeyemi Okonkwo Eze Balogun Adebayo Nwosu Ogunleye Ibrahim Bello',
  'Giorgi Nino Levan Tamar Davit Ketevan Zurab|Beridze Kapanadze Gelashvili Maisuradze Lomidze Tsiklauri Bakuradze',
  'Bounmy Khamphone Somphone Vilay Phonesavanh Chanthavy Bouakham Thongsing|Sisavath Phommachanh Keovongsa Vongphachanh Inthavong Souvannavong Xayasane',
]

/** Parts of place names, from which more place names are composed. */
const PLACES =
  'Ban Nong Khlong Huai Wang Na Bang Tha Khao Mae Pa Don Sai Thung Phum Kaoh Preaek Tuol Boeng Svay Trapeang Prey Phnum Kampong Chrey Kandal Leu Kraom Thmei Chas San Kham Luang Noi Yai Tai Nuea Klang Daeng Dam Khao Thong Ngoen Kaeo Ta Ou Srae Veal Dangkao Chambak Pring Angk'.split(
    ' ',
  )

/** Plain names that are not in any set: `most` of them, always the same. */
export function distractors(most: number): readonly string[] {
  const made = new Set<string>()
  const cultures = PARTS.map((part) => part.split('|').map((side) => side.split(' ')))
  let turn = 0x2545_f491
  const next = (below: number) => {
    turn ^= turn << 13
    turn ^= turn >>> 17
    turn ^= turn << 5
    return (turn >>> 0) % below
  }
  for (let tries = 0; made.size < most && tries < most * 20; tries++) {
    const kind = next(10)
    if (kind < 2) {
      made.add(Array.from({ length: 2 + next(2) }, () => PLACES[next(PLACES.length)] ?? '').join(' '))
      continue
    }
    const [given = [], family = []] = cultures[next(cultures.length)] ?? []
    const [otherGiven = [], otherFamily = []] = kind === 9 ? (cultures[next(cultures.length)] ?? []) : [given, family]
    const middle = kind < 6 ? '' : ` ${otherGiven[next(otherGiven.length)] ?? ''}`
    made.add(`${given[next(given.length)] ?? ''}${middle} ${otherFamily[next(otherFamily.length)] ?? ''}`)
  }
  return [...made]
}
