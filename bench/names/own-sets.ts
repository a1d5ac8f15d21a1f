import { combined, type Pair } from './composed.ts'
import { LANGUAGE_SETS } from './language-sets.ts'

/**
 * Development sets for scripts without data next to the project: full names that we composed of real name parts, each
 * with a spelling in use. Because they are ours, they only show that nothing broke; how good a reading is on other
 * names can only be shown by data stored elsewhere.
 */

const UKRAINIAN = combined(
  'Олександр=Oleksandr/Olexander Юлія=Yuliia/Yulia/Julia Володимир=Volodymyr/Wolodymyr Сергій=Serhiy/Sergiy/Serhii Наталія=Nataliia/Natalia Андрій=Andriy/Andrii/Andrij Ірина=Iryna/Irina Віктор=Viktor Євген=Yevhen/Yevgen Ганна=Hanna/Ganna Михайло=Mykhailo/Mykhaylo Олена=Olena Тетяна=Tetiana/Tetyana Ігор=Ihor/Igor Григорій=Hryhoriy/Hryhorii Микола=Mykola',
  'Шевченко=Shevchenko Ковальчук=Kovalchuk Лисенко=Lysenko Гриценко=Hrytsenko/Gritsenko Порохня=Porokhnia/Porokhnya Яценко=Yatsenko Цимбалюк=Tsymbaliuk/Tsymbalyuk Мельник=Melnyk Щербань=Shcherban Кравець=Kravets Захарчук=Zakharchuk Гнатюк=Hnatiuk/Hnatyuk Ющук=Yushchuk Жданович=Zhdanovych',
  6,
)
const RUSSIAN = combined(
  'Дмитрий=Dmitry/Dmitri/Dmitriy Алексей=Alexei/Aleksey/Alexey Екатерина=Ekaterina/Yekaterina Сергей=Sergey/Sergei Александр=Alexander/Aleksandr Ольга=Olga Юрий=Yuri/Yury Николай=Nikolai/Nikolay Елена=Elena/Yelena Вячеслав=Vyacheslav Валентина=Valentina Геннадий=Gennady/Gennadiy Ксения=Ksenia/Xenia Евгений=Evgeny/Yevgeny Любовь=Lyubov/Lubov Фёдор=Fyodor/Fedor',
  'Соловьёв=Solovyov/Soloviev Чернышёв=Chernyshev/Chernyshov Жуковский=Zhukovsky/Zhukovskiy Хабаров=Khabarov Щукин=Shchukin/Schukin Цветаев=Tsvetaev Ильин=Ilyin/Ilin Воробьева=Vorobyova/Vorobieva Григорьев=Grigoriev/Grigoryev Белых=Belykh Медведев=Medvedev Толстой=Tolstoy/Tolstoi Ефимов=Yefimov/Efimov Андреевна_Кузнецова=Kuznetsova',
  6,
).map(([native, latin]): Pair => [native.replace('_', ' '), latin])
const SERBIAN = combined(
  'Александар=Aleksandar Жељко=Željko/Zeljko Ђорђе=Đorđe/Djordje Бранислав=Branislav Јелена=Jelena Љиљана=Ljiljana Снежана=Snežana Небојша=Nebojša/Nebojsa Душан=Dušan Ћирило=Ćirilo Владан=Vladan Милош=Miloš/Milos',
  'Јовановић=Jovanović/Jovanovic Живковић=Živković/Zivkovic Стефановић=Stefanović Ђукић=Đukić/Djukic Шешум=Šešum Чанковић=Čanković/Cankovic Петровић=Petrović Цвијић=Cvijić Миљковић=Miljković Његошевић=Njegošević Хаџић=Hadžić/Hadzic',
  6,
)
const MACEDONIAN = combined(
  'Ѓорѓи=Gjorgji/Gjorge Љупчо=Ljupčo/Ljupcho Зоран=Zoran Билјана=Biljana Никола=Nikola Јован=Jovan Христијан=Hristijan Весна=Vesna Горан=Goran Наташа=Nataša/Natasha',
  'Црвенковски=Crvenkovski Груевски=Gruevski Стојановска=Stojanovska Ќосев=Kjosev/Kosev Мицкоски=Mickoski Шеќеринска=Šekerinska/Shekerinska Трајковски=Trajkovski Јакимовска=Jakimovska Ачковска=Ackovska',
  6,
)
const BULGARIAN = combined(
  'Бойко=Boyko/Boiko Румен=Rumen Цветан=Tsvetan Веселин=Veselin Йорданка=Yordanka/Iordanka Ивайло=Ivaylo/Ivailo Стоян=Stoyan Гергана=Gergana Любомир=Lyubomir Христо=Hristo Красимир=Krasimir',
  'Първанов=Parvanov/Purvanov Желязков=Zhelyazkov Костадинов=Kostadinov Щерев=Shterev Михайлова=Mihaylova/Mihailova Хаджийски=Hadzhiyski Цонев=Tsonev Вълчев=Valchev/Vulchev Янкулов=Yankulov Дянков=Dyankov',
  6,
)

const ARABIC = combined(
  'محمد=Mohammed/Muhammad/Mohamed أحمد=Ahmed/Ahmad عبد_الله=Abdullah/Abdallah/Abdulla خالد=Khaled/Khalid يوسف=Youssef/Yousef/Yusuf حسين=Hussein/Hussain نورة=Noura/Nora فاطمة=Fatima/Fatma عبد_الرحمن=Abdul_Rahman/Abdulrahman/Abdel_Rahman سعيد=Saeed/Said مريم=Mariam/Maryam طارق=Tarek/Tariq جمال=Jamal/Gamal قيس=Qais/Kais رشيدة=Rachida/Rashida بشرى=Bouchra/Bushra هيفاء=Haifa عزيزة=Aziza لؤي=Louay/Luay غيث=Ghaith حنين=Haneen نجيب=Najib/Naguib مصطفى=Mustafa/Mostafa زهير=Zuhair/Zouheir وجدان=Wijdan/Wejdan إلهام=Ilham/Elham شذى=Shatha رغد=Raghad تهاني=Tahani كوثر=Kawthar/Kaouthar ثناء=Thanaa أيهم=Ayham مؤيد=Muayyad/Moayad صبحية=Subhiya منذر=Munther/Mundhir حازم=Hazem/Hazim جعفر=Jaafar/Jafar خلود=Khulud/Kholoud وفاء=Wafa/Wafaa أسامة=Osama/Usama عمرو=Amr/Amro ضياء=Dhia/Diaa',
  'الزبيدي=Al-Zubaidi/Zubaidi العجمي=Al-Ajmi المطيري=Al-Mutairi بلحاج=Belhaj الغنوشي=Ghannouchi الشريف=Al-Sharif/Cherif التونسي=Tounsi/Al-Tunisi الكعبي=Al-Kaabi بوعزيزي=Bouazizi الحريري=Hariri الخطيب=Al-Khatib/Khatib جنبلاط=Jumblatt/Junblat الفرا=Al-Farra الصباح=Al-Sabah المالكي=Al-Maliki/Maliki سويدان=Suwaidan/Sweidan البرغوثي=Barghouti/Barghouthi عريقات=Erekat/Erakat فضل_الله=Fadlallah الهاشمي=Al-Hashimi/Hashemi زويل=Zewail الجبوري=Al-Jubouri/Juburi المنصوري=Mansouri/Al-Mansoori بنيس=Bennis الوزاني=Ouazzani/Wazzani درويش=Darwish النعيمي=Al-Nuaimi/Naimi الحسن=Al-Hassan السعدي=Al-Saadi/Saadi حمدوك=Hamdok القحطاني=Al-Qahtani الظواهري=Zawahiri مشعل=Meshaal/Mashal العاني=Al-Ani الدوري=Al-Douri/Duri',
  10,
).map(([native, latin]): Pair => [native.replaceAll('_', ' '), latin])

const KOREAN = combined(
  '榮澤=Young-taek/Yeong-taek 美卿=Mi-kyung/Mi-gyeong 在仁=Jae-in 恩惠=Eun-hye 政憲=Jung-hun/Jeong-heon 炳國=Byung-kook/Byeong-guk 聖洙=Sung-soo/Seong-su 賢珠=Hyun-joo/Hyeon-ju 東勳=Dong-hoon/Dong-hun 明淑=Myung-sook/Myeong-suk 振泳=Jin-young 相虎=Sang-ho 基俊=Ki-joon/Gi-jun 正熙=Jung-hee/Chung-hee 承佑=Seung-woo/Seung-u 泰鎬=Tae-ho 忠植=Choong-sik/Chung-sik 秀珍=Soo-jin/Su-jin 宗錫=Jong-seok 敏浩=Min-ho 京姬=Kyung-hee 光烈=Kwang-yeol/Gwang-yeol 仁濟=In-je 喆秀=Cheol-soo/Chul-soo',
  '金=Kim 李=Lee/Yi 朴=Park 崔=Choi/Choe 鄭=Chung/Jeong/Jung 姜=Kang 趙=Cho/Jo 尹=Yoon/Yun 張=Chang/Jang 林=Lim/Im 吳=Oh 申=Shin 權=Kwon 黃=Hwang 柳=Yoo/Ryu 洪=Hong 文=Moon 裵=Bae 沈=Shim/Sim 盧=Roh/Noh',
  6,
  { familyFirst: true, glue: '' },
)
const HONG_KONG = combined(
  '志強=Chi-keung 淑儀=Suk-yee 國雄=Kwok-hung 美玲=Mei-ling 偉文=Wai-man 耀宗=Yiu-chung 慧敏=Wai-man 家傑=Ka-kit 永康=Wing-hong 麗珊=Lai-shan 振英=Chun-ying 鳳儀=Fung-yee 建華=Kin-wah 嘉玲=Ka-ling 子健=Tsz-kin 俊賢=Chun-yin 秀蘭=Sau-lan 婉嫻=Yuen-han',
  '陳=Chan 黃=Wong 李=Lee 梁=Leung 張=Cheung 何=Ho 劉=Lau 鄭=Cheng 郭=Kwok 曾=Tsang 謝=Tse 鄧=Tang 馮=Fung 許=Hui 葉=Yip 余=Yu 周=Chow/Chau 楊=Yeung 吳=Ng 林=Lam',
  6,
  { familyFirst: true, glue: '' },
)
const MALAYSIA = combined(
  '國輝=Kok_Hui/Kok_Fai 美華=Mei_Hwa/Bee_Hua 志明=Chee_Beng/Chee_Meng 文進=Boon_Chin 秀英=Siew_Eng 永福=Eng_Hock/Weng_Fook 淑芬=Sook_Fun/Sok_Hoon 清泉=Chin_Chuan 亞福=Ah_Hock 玉蓮=Geok_Lian 成發=Seng_Huat 麗珠=Lai_Choo 金水=Kim_Swee 德華=Teck_Hua 建國=Kian_Kok 順興=Soon_Heng',
  '陳=Tan/Chan 林=Lim 黃=Ng/Wong/Ooi 李=Lee 王=Ong 吳=Goh 蔡=Chua/Choy 楊=Yeoh/Yong 郭=Kuok/Kwek 劉=Low/Liew 許=Koh/Khor 張=Teoh/Chong 邱=Khoo 葉=Yap 曾=Chan 洪=Ang 鄭=Teh/Tay 謝=Cheah/Chia',
  6,
  { familyFirst: true, glue: '' },
)
const TAIWAN = combined(
  '英文=Ing-wen/Ying-wen 建銘=Chien-ming 淑芬=Shu-fen 俊雄=Chun-hsiung 志偉=Chih-wei 美玲=Mei-ling 宗翰=Tsung-han 雅婷=Ya-ting 家豪=Chia-hao 明哲=Ming-che 麗華=Li-hua 文傑=Wen-chieh',
  '蔡=Tsai 陳=Chen 林=Lin 謝=Hsieh 許=Hsu 張=Chang 邱=Chiu 郭=Kuo 曾=Tseng 徐=Hsu 江=Chiang 馬=Ma 柯=Ko 賴=Lai 鄭=Cheng 朱=Chu',
  4,
  { familyFirst: true, glue: '' },
)

/** Without names that another list contains too: for those there is more than one right answer. */
function inOneLanguage(list: readonly Pair[]): readonly Pair[] {
  const others = new Set(
    [KOREAN, HONG_KONG, MALAYSIA, TAIWAN]
      .filter((other) => other !== list)
      .flat()
      .map(([native]) => native),
  )
  return list.filter(([native]) => !others.has(native))
}

/** `cyrillic`, `arabic` and `han` have goals; the others show whether one language is read worse than the rest. */
export const OWN_SETS: Readonly<Record<string, readonly Pair[]>> = {
  cyrillic: [...UKRAINIAN, ...RUSSIAN, ...SERBIAN, ...MACEDONIAN, ...BULGARIAN],
  'serbian-names': SERBIAN,
  'macedonian-names': MACEDONIAN,
  'bulgarian-names': BULGARIAN,
  arabic: ARABIC,
  han: [...KOREAN, ...HONG_KONG, ...MALAYSIA, ...TAIWAN],
  'han-in-cantonese': inOneLanguage(HONG_KONG),
  'han-in-hokkien': inOneLanguage(MALAYSIA),
  'han-in-korean': inOneLanguage(KOREAN),
  'han-in-mandarin': inOneLanguage(TAIWAN),
  ...LANGUAGE_SETS,
}
