/** Words for what records are, who has them and how they are named. */
export const objectWords = {
  record: `record | datensatz | datensat | registro | enregistrement | fiche | scheda | objekt | object | item | element
    =post | registrerings | tietue | rekord | レコード | 记录 | 記錄 | 紀錄 | บันทึก | ระเบียน | เรคคอร์ด | 레코드 | fiche d informations | informations`,
  id: `identyfikator | =id | =ids | +id | +ids | =uid | =guid | =uuid | =key | identif | kennung | tunnus | tunniste | =clave | =nr id | =no id | รหัส | =識別碼 | =编号 | 編號 | =識別子
    =번호 | =sysid | schluessel | schlussel`,
  number: `+nr | =number | =numbers | =num | =no | =nr | nummer | numero | =numer | liczba | lukumaara | anzahl | =antal | =antall | aantal | 番号 | =号 | หมายเลข | จำนวนของ`,
  deal: `deal | =order | =orders | auftrag | bestellung | pedido | commande | =ordine | opportunit | geschaft | verkaufschance | =chance | =chancen | negocio | oportunidad | transaction | =affaire | =affaires | opportunite | trattativ
    opportunita | =affare | =offerta | oportunidade | forretning | handel | aftale | avtale | affar | kaupa | kauppa | =diili | =diilin | diili | mahdollisu | transakcj | szans | umow
    =kans | verkoopkans | 取引 | 商談 | 案件 | 交易 | 商机 | 商機 | ดีล | ข้อตกลง | โอกาส | сделк | 거래 | =opp | =opps | =crm lead | сделка | geschaeft`,
  contact: `contact | kontakt | contacto | contatt | contato | yhteyshenkilo | yhteystie | コンタクト | 連絡先 | 联系人 | 聯絡人 | 連絡人 | ผู้ติดต่อ | รายชื่อติดต่อ | 연락처
    person | =persona | ansprechpartner | interlocuteur | kontaktperson | контакт | contactpersoon | osoba kontaktowa | henkilo`,
  lead: `=lead | =leads | interessent | =prospect | =prospects | potenzial | liidi | =leada | =leadu | リード | 潜在客户 | 潛在客戶 | 线索 | 名單 | ลีด | ลูกค้าเป้าหมาย | 리드 | лид | leadin | =mql`,
  company: `compan | =account | =accounts | organiz | organis | unternehm | firma | firmen | firme | empresa | entrepris | societe | compte | aziend | =organizzazione | virksomhed | bedrift | =bedrijf | =bedrijfs | bedrijfs
    foretag | yrity | =firm | =firmy | 会社 | 企業 | 公司 | บริษัท | 회사 | компани | =customer | =client | cliente | =klant | kunde | =cuenta | =conta | =org | selskab | selskap | =konto`,
  owner: `owner | verantwortlich | zustandig | besitzer | inhaber | propietari | proprietair | proprietari | proprietar | eigenaar | eigentumer | =ejer | ejer | =eier | eier | agare | omistaj | wlascicie
    担当者 | 所有者 | オーナー | 负责人 | 負責人 | 擁有者 | 拥有者 | เจ้าของ | ผู้รับผิดชอบ | 소유자 | 담당자 | ответственн | responsable | responsabil | responsavel | =responsible | =assigned | =assignee | assigned to | assigned user | salesperson
    =seller | =sdr | =rep | =reps | =agent | =agente | =vendedor | vendeur | =commercial | vertriebler | verkaufer | verkoper | saelger | saljare | selger | myyja | handlowiec | =opiekun | venditore | =comercial
    account executive | account manager | sales rep | sales representative | sales agent | sales person | sales owner | =closer | betreuer | vertriebsmitarbeiter | =ae | asignado | atribuido | ansvarlig | ansvarig | vastuuhenkilo`,
  name: `=name | =names | bezeichnung | nombre | =nom | =nome | =navn | navn | =namn | namn | =nimi | nimi | =nazwa | =naam | naam | =titel | =title | =titre | =titolo | =titulo | =tytul | otsikko | =subject | =betreff | =topic
    =opportunity title | =asunto | =oggetto | =objet | 名称 | 名稱 | 名前 | +名 | タイトル | 件名 | 标题 | 標題 | =名 | ชื่อ | 이름 | названи | =наименование | =nev | name`,
  firstname: `first name | given name | firstname | =fname | vorname | =prenom | =primer nombre | nombre de pila | =fornavn | fornavn | =fornamn | fornamn | etunimi | =imie | voornaam | nome proprio
    名字 | ファーストネーム | ชื่อจริง | primeiro nome | =имя | =forename | =givenname`,
  lastname: `last name | lastname | =lname | family name | =surname | nachname | familienname | nom de famille | =apellido | =apellidos | cognome | sobrenome | =apelido | achternaam | efternavn | etternavn | efternamn | sukunimi | nazwisk
    =姓 | 姓氏 | ラストネーム | นามสกุล | =성 | фамили | =familyname | ultimo nome | =nachnamen`,
  fullname: `full name | fullname | nombre completo | nom complet | nome completo | vollstandiger name | fuldt navn | fullt navn | fullstandigt namn | koko nimi | imie i nazwisko | volledige naam | 氏名 | フルネーム | 全名 | ชื่อเต็ม | nombre y apellidos | nom et prenom | prenom et nom`,
  email: `email | =mail | e mail | =epost | +epost | e post | correo | courriel | posta elettronica | sahkoposti | eメール | メール | 电子邮件 | 電子郵件 | 邮箱 | 信箱 | อีเมล | 이메일 | почт | =emailaddress | =mails | postadresse | =poczta | emailaddress`,
  address: `=address | =addresses | adresse | direccion | indirizzo | endereco | =adres | adress | osoite | =アドレス | アドレス | 地址 | ที่อยู่ | 주소 | адрес | =internetadresse`,
  phone: `phone | telefon | telephone | =tel | telefoon | =fono | puhelin | 電話 | 电话 | โทรศัพท์ | 전화 | телефон | =telephone1 | =fon`,
  mobile: `mobil | =cell | handy | =movil | =celular | cellulare | portable | telemovel | matkapuhelin | komork | 携帯 | 手机 | 手機 | 行動 | มือถือ | 휴대`,
  jobtitle: `job title | jobtitle | =position | =cargo | =puesto | poste occupe | intitule de poste | =qualifica | berufsbezeichnung | stellenbezeichnung | funktie | =functie | functietitel | jobtitel | stillingstitel | =stilling | =stillings | =stallning | =titteli | tyonimike | stanowisk
    =funcao | =ruolo | 役職 | 职位 | 職稱 | 職位 | 职务 | ตำแหน่ง | 직책 | должност | =jobposition | =cargo profesional | titolo professionale | job position | fonction`,
  team: `=team | =teams | mannschaft | equipo | equipe | =squadra | =hold | =lag | =tiimi | =zespol | =チーム | 团队 | 團隊 | =ทีม | vertriebsteam | sales team | regional office | =office | =department | abteilung | =territory`,
  manager: `manager | =boss | =supervisor | =leiter | vorgesetzt | teamleiter | leitung | =chef | gerente | jefe | =kierownik | reports to | =leder | =lider`,
  role: `=role | =rolle | =rol | =papel | =rola | =profile | =perfil`,
  primary: `primary | =primar | primar | =main | haupt | principal | =premier | primari | hoved | =paa | ensisijain | glown | primair | プライマリー | プライマリ | 主要 | หลัก`,
  associated: `associat | zugeordnet | zugehorig | verknupft | asociad | associad | liitet | liittyv | associe | associat | gekoppeld | geassocieerd | bijbehorend | tilknytt | tilknyttede | associerad | kopplad | tilknyttet | liittyv | liitetty | powiazan | skojarzon
    関連 | 关联 | 關聯 | 相关 | ที่เกี่ยวข้อง | เชื่อมโยง | 연결된 | relacionad | =linked | =related | связан`,
} as const;
