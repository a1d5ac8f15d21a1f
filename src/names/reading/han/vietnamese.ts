/** How Vietnamese reads Han characters, by syllable, without marks. */
export const VIETNAMESE = `
an 安恩殷 anh 英嬰映瑛鶯 ai 愛藹 au 歐 ba 波伯霸百 bach 白柏百 bang 邦冰鵬 bao 寶保包豹鮑 bac 北博 ban 班斌潘 ben 賁 bich 碧璧 bien 邊 binh 平秉炳兵 bui 裴 ca 歌 cam 錦甘琴 can 勤謹 cao 高 canh 景耕 cat 吉葛 cau 求球 chi 之志芝枝支至 chau 珠州周 chan 真眞 chat 質 chien 戰 chinh 正征政 chu 朱周 chuong 章鍾鐘 chung 鍾終 co 古奇 con 昆 cong 公功工 cu 具 cuc 菊 cung 恭龔 cuong 強康
da 多 dai 大代戴 dam 談譚 dan 丹旦民 dang 鄧登 dao 道陶桃 dat 達 dac 得 dich 狄 diem 艷 diep 葉蝶 dieu 妙 dinh 丁定庭廷 doan 段 doanh 營 do 杜度都 doc 獨 dong 東同童董冬棟 du 余俞瑜裕 duc 德 dung 勇用容庸 duong 楊陽唐 duy 維惟 duyen 緣 gia 家嘉加佳 giang 江 giao 交 giap 甲 gian 簡 
ha 何河夏霞賀荷 hac 鶴 hai 海 ham 咸 han 韓漢翰欣 hang 姮恒恆杭 hanh 幸行杏 hao 豪浩好郝昊皓 hau 侯厚后 hien 賢顯憲軒獻 hiep 協 hieu 孝曉效 hinh 邢 ho 胡湖虎護 hoa 華花和樺 hoach 畫 hoai 懷 hoan 歡環桓煥 hoang 黃皇晃 hoc 學 hong 洪紅鴻虹弘 hop 合 hu 許 hue 惠慧蕙 hung 雄興 huan 勳薰訓 huong 香向鄉 huu 友有 huy 輝徽暉 huyen 玄絃 huynh 黃 
khai 凱開啟 khang 康 khanh 慶卿 khiem 謙 khoa 科 khoi 魁 khong 孔 khuc 曲 khue 奎圭 khuong 姜 kien 建堅健 kiet 傑杰 kieu 喬嬌 kim 金今 ky 奇基紀琪祺旗麒其 kinh 敬京 kha 可 
la 羅 lac 樂洛 lai 來賴 lam 林藍琳霖 lan 蘭鄰 lang 朗 lap 立 le 黎麗禮 lenh 令 linh 玲靈齡鈴 lieu 廖柳 lien 蓮連 loan 鸞 loc 祿 loi 利雷 long 龍隆 lo 盧魯路 lu 呂 luan 倫 luc 陸綠 luu 劉流 luong 梁良亮 luat 律 ly 李里理俐莉 
ma 馬麻 mac 莫 mai 梅 man 萬滿曼敏 mao 毛 manh 孟 mau 茂 minh 明銘 mien 綿 mong 夢 moc 木 mo 慕 my 美 mieu 苗 muc 穆 
nam 南男 nang 能 nga 娥雅 nghi 儀宜毅 nghia 義 nghiem 嚴 ngo 吳伍吾 ngoc 玉 ngon 言 ngu 魚語五 nguyen 阮元源 nguyet 月 nguy 魏 ngan 銀 nhac 岳 nham 任 nhan 仁顏人 nhat 一日 nhi 兒二 nhien 然 nho 儒 nhu 如 nhuan 潤 nhung 絨戎 ninh 寧 nu 女 nong 農 
oanh 瑩鶯 on 溫 pham 范 phan 潘芬 phap 法 phat 發 phi 飛費 phong 風峰豐馮鋒 phu 富傅夫 phuc 福 phung 鳳馮奉 phuong 芳方 quach 郭 quan 關君軍管 quang 光廣 quat 屈 quoc 國 que 桂 quy 貴季 quyen 權娟 quynh 瓊璟 sam 岑 san 山 sang 創 sinh 生 song 雙 son 山 su 史師 
ta 謝 tai 才財 tam 心三 tan 新秦辛晉 tang 曾增 tao 曹 tat 畢 tap 集 te 齊 thach 石碩 thai 太泰蔡 tham 沈 than 申身 thang 勝昇湯升 thanh 成青清聖盛誠城聲 thao 草 the 世 thi 施氏詩時是 thien 天千善 thiep 妾 thieu 少邵韶 tho 壽 thoai 瑞 thong 通 thu 秋樹 thuan 順舜 thuc 淑 thue 稅 thuong 常尚商 thuy 水瑞翠 thu 書 tich 昔 tien 仙先進 tiet 薛 tieu 小蕭 tin 信 tinh 星晴靜情 to 蘇素 toan 全 ton 孫尊 tong 宋 tra 茶 tran 陳珍 trac 卓 trang 莊妝 trach 澤 tri 智治知 trieu 趙朝 trinh 鄭貞程 trong 重仲 tru 鄒 truc 竹 trung 中忠 truong 張長 tu 徐秀思慈子四 tuan 俊峻荀 tue 慧歲 tung 松 tuong 蔣祥翔相 tuyen 宣 tuyet 雪 ty 司 tung 叢 
uyen 鴛 ung 應翁 uy 威 van 文雲萬 vi 韋微 vien 袁遠媛院 viet 越 vinh 榮永 vo 武 vu 宇武禹雨 vuong 王旺汪 vy 薇 xuan 春 xuong 昌 xuyen 川 yen 燕妍嫣 y 意 
`
