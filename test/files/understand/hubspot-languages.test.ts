import { describe, expect, test } from '@jest/globals';
import { checkOne, meanings } from './check-texts.ts';

const contactProperties = [
  'hs_object_id',
  'firstname',
  'lastname',
  'email',
  'phone',
  'company',
  'lifecyclestage',
  'hs_lead_status',
  'hubspot_owner_id',
  'createdate',
  'notes_last_contacted',
  'hs_analytics_source',
].map((each) => `contacts.${each}`);

const dealProperties = [
  'deals.hs_object_id',
  'deals.dealname',
  'deals.dealstage',
  'deals.pipeline',
  'deals.amount',
  'deals.deal_currency_code',
  'deals.closedate',
  'deals.hubspot_owner_id',
  'deals.createdate',
  'contacts.hs_object_id',
];

const contactRow =
  '101|Ada|Novak|ada@alder.example|+49 30 1234567|Alder|Lead|New|Mei Lindgren|2026-11-02 14:30|2026-11-20 09:00|Web';
const dealRow = (stage: string) =>
  `901|Alder plan|${stage}|Sales|12000.50|EUR|2026-10-01 10:00|Mei Lindgren|2026-08-01 09:00|101`;

/** Headings of HubSpot's exports by language, as its label for each property reads there, and how deals end. */
const languages: Readonly<Record<string, { contacts: string; deals: string; ends: string }>> = {
  English: {
    contacts:
      'Record ID|First Name|Last Name|Email|Phone Number|Company Name|Lifecycle Stage|Lead Status|Contact owner|Create Date|Last Contacted|Original Traffic Source',
    deals:
      'Record ID|Deal Name|Deal Stage|Pipeline|Amount|Currency|Close Date|Deal owner|Create Date|Associated Contact IDs',
    ends: 'Closed Won|Closed Lost',
  },
  German: {
    contacts:
      'Datensatz-ID|Vorname|Nachname|E-Mail|Telefonnummer|Unternehmensname|Lifecycle-Phase|Lead-Status|Kontaktverantwortlicher|Erstellungsdatum|Zuletzt kontaktiert|Ursprüngliche Traffic-Quelle',
    deals:
      'Datensatz-ID|Deal-Name|Deal-Phase|Pipeline|Betrag|Währung|Abschlussdatum|Zuständiger Mitarbeiter|Erstelldatum|Zugeordnete Kontakt-IDs',
    ends: 'Abgeschlossen und gewonnen|Geschlossen, verloren',
  },
  French: {
    contacts:
      "ID de fiche d'informations|Prénom|Nom de famille|Adresse e-mail|Numéro de téléphone|Nom de l'entreprise|Phase du cycle de vie|Statut du lead|Propriétaire du contact|Date de création|Dernier contact|Source d'origine du trafic",
    deals:
      "ID de fiche d'informations|Nom de la transaction|Phase de la transaction|Pipeline|Montant|Devise|Date de fermeture|Propriétaire de la transaction|Date de création|ID de contact associé",
    ends: 'Fermé gagné|Fermé perdu',
  },
  Spanish: {
    contacts:
      'ID de registro|Nombre|Apellidos|Correo|Número de teléfono|Nombre de la empresa|Etapa del ciclo de vida|Estado del lead|Propietario del contacto|Fecha de creación|Último contacto|Fuente original de tráfico',
    deals:
      'ID de registro|Nombre del negocio|Etapa del negocio|Pipeline|Valor|Moneda|Fecha de cierre|Propietario del negocio|Fecha de creación|IDs de contacto asociado',
    ends: 'Cierre ganado|Cierre perdido',
  },
  Italian: {
    contacts:
      'ID record|Nome|Cognome|E-mail|Numero di telefono|Nome azienda|Fase del ciclo di vita|Stato del lead|Proprietario del contatto|Data di creazione|Ultimo contatto|Fonte originale del traffico',
    deals:
      'ID record|Nome trattativa|Fase della trattativa|Pipeline|Importo|Valuta|Data di chiusura|Proprietario della trattativa|Data di creazione|ID contatto associato',
    ends: 'Chiuso vinto|Chiuso perso',
  },
  Portuguese: {
    contacts:
      'ID do registro|Nome|Sobrenome|E-mail|Número de telefone|Nome da empresa|Fase do ciclo de vida|Status do lead|Proprietário do contato|Data de criação|Último contato|Fonte original do tráfego',
    deals:
      'ID do registro|Nome do negócio|Etapa do negócio|Pipeline|Valor|Moeda|Data de fechamento|Proprietário do negócio|Data de criação|IDs de contato associado',
    ends: 'Fechado ganho|Negócio perdido',
  },
  Dutch: {
    contacts:
      'Record-ID|Voornaam|Achternaam|E-mail|Telefoonnummer|Bedrijfsnaam|Levenscyclusfase|Leadstatus|Contacteigenaar|Aanmaakdatum|Laatst gecontacteerd|Oorspronkelijke verkeersbron',
    deals:
      'Record-ID|Dealnaam|Dealfase|Pipeline|Bedrag|Valuta|Sluitingsdatum|Dealeigenaar|Aanmaakdatum|Gekoppeld contact-ID',
    ends: 'Gesloten en gewonnen|Gesloten en verloren',
  },
  Danish: {
    contacts:
      'Post-id|Fornavn|Efternavn|E-mail|Telefonnummer|Virksomhedens navn|Livscyklusfase|Leadstatus|Kontaktejer|Oprettelsesdato|Sidst kontaktet|Oprindelig trafikkilde',
    deals:
      'Post-id|Handelsnavn|Handelsfase|Pipeline|Beløb|Valuta|Lukkedato|Handelsejer|Oprettelsesdato|Tilknyttet kontakt-id',
    ends: 'Lukket vundet|Lukket tabt',
  },
  Swedish: {
    contacts:
      'Post-ID|Förnamn|Efternamn|E-post|Telefonnummer|Företagsnamn|Livscykelfas|Leadstatus|Kontaktägare|Skapandedatum|Senast kontaktad|Ursprunglig trafikkälla',
    deals:
      'Post-ID|Affärsnamn|Affärsfas|Pipeline|Belopp|Valuta|Stängningsdatum|Affärsägare|Skapandedatum|Associerat kontakt-ID',
    ends: 'Stängd vunnen|Stängd förlorad',
  },
  Norwegian: {
    contacts:
      'Post-ID|Fornavn|Etternavn|E-post|Telefonnummer|Firmanavn|Livssyklusfase|Lead-status|Kontakteier|Opprettelsesdato|Sist kontaktet|Opprinnelig trafikkilde',
    deals:
      'Post-ID|Avtalenavn|Avtalefase|Pipeline|Beløp|Valuta|Lukkedato|Avtaleeier|Opprettelsesdato|Tilknyttet kontakt-ID',
    ends: 'Lukket vunnet|Lukket tapt',
  },
  Finnish: {
    contacts:
      'Tietueen tunnus|Etunimi|Sukunimi|Sähköposti|Puhelinnumero|Yrityksen nimi|Elinkaaren vaihe|Liidin tila|Yhteyshenkilön omistaja|Luontipäivämäärä|Viimeksi otettu yhteyttä|Alkuperäinen liikenteen lähde',
    deals:
      'Tietueen tunnus|Kaupan nimi|Kaupan vaihe|Myyntiputki|Summa|Valuutta|Sulkemispäivä|Kaupan omistaja|Luontipäivämäärä|Liitetyn yhteyshenkilön tunnus',
    ends: 'Suljettu voitettu|Suljettu hävitty',
  },
  Polish: {
    contacts:
      'Identyfikator rekordu|Imię|Nazwisko|E-mail|Numer telefonu|Nazwa firmy|Etap cyklu życia|Status leada|Właściciel kontaktu|Data utworzenia|Ostatni kontakt|Pierwotne źródło ruchu',
    deals:
      'Identyfikator rekordu|Nazwa transakcji|Etap transakcji|Lejek|Kwota|Waluta|Data zamknięcia|Właściciel transakcji|Data utworzenia|Powiązany kontakt ID',
    ends: 'Zamknięta wygrana|Zamknięta przegrana',
  },
  Japanese: {
    contacts:
      'レコードID|名|姓|Eメール|電話番号|会社名|ライフサイクルステージ|リードステータス|コンタクト担当者|作成日|最終連絡日|元のトラフィックソース',
    deals:
      'レコードID|取引名|取引ステージ|パイプライン|金額|通貨|クローズ日|取引担当者|作成日|関連コンタクトID',
    ends: '成約|失注',
  },
  'simplified Chinese': {
    contacts:
      '记录 ID|名字|姓氏|电子邮件|电话号码|公司名称|生命周期阶段|潜在客户状态|联系人所有者|创建日期|上次联系时间|原始流量来源',
    deals: '记录 ID|交易名称|交易阶段|管道|金额|货币|结束日期|交易所有者|创建日期|关联联系人 ID',
    ends: '已成交|失败',
  },
  'traditional Chinese': {
    contacts:
      '記錄 ID|名字|姓氏|電子郵件|電話號碼|公司名稱|生命週期階段|潛在客戶狀態|聯絡人擁有者|建立日期|上次聯絡|原始流量來源',
    deals: '記錄 ID|交易名稱|交易階段|管道|金額|貨幣|結案日期|交易擁有者|建立日期|關聯聯絡人 ID',
    ends: '贏單|輸單',
  },
  Thai: {
    contacts:
      'รหัสบันทึก|ชื่อ|นามสกุล|อีเมล|หมายเลขโทรศัพท์|ชื่อบริษัท|ขั้นตอนวงจรชีวิต|สถานะลีด|เจ้าของผู้ติดต่อ|วันที่สร้าง|ติดต่อล่าสุด|แหล่งที่มาเดิม',
    deals: 'รหัสบันทึก|ชื่อดีล|ขั้นตอนดีล|ไปป์ไลน์|จำนวนเงิน|สกุลเงิน|วันที่ปิด|เจ้าของดีล|วันที่สร้าง|รหัสผู้ติดต่อที่เกี่ยวข้อง',
    ends: 'ปิดการขายได้|ปิดการขายไม่ได้',
  },
  Korean: {
    contacts:
      '레코드 ID|이름|성|이메일|전화번호|회사명|수명 주기 단계|리드 상태|연락처 소유자|생성일|마지막 연락일|원본 소스',
    deals:
      '레코드 ID|거래 이름|거래 단계|파이프라인|금액|통화|마감일|거래 소유자|생성일|연결된 연락처 ID',
    ends: '성사|실패',
  },
};

const csv = (...rows: readonly string[]) => rows.map((row) => row.replaceAll('|', ';')).join('\n');

describe.each(Object.entries(languages))('HubSpot’s exports in %s', (_, language) => {
  test('are known as contacts, column by column', async () => {
    const file = await checkOne(csv(language.contacts, contactRow));
    expect(file.kind).toBe('contacts');
    expect(Object.values(meanings(file))).toEqual(contactProperties);
    expect(file.columns.filter(({ confidence }) => confidence === 'asked')).toEqual([]);
  });

  test('are known as deals, with the stages that win and lose', async () => {
    const [won = '', lost = ''] = language.ends.split('|');
    const rows = ['Proposal', won, lost].map(dealRow);
    const file = await checkOne(csv(language.deals, ...rows));
    expect(file.kind).toBe('deals');
    expect(Object.values(meanings(file))).toEqual(dealProperties);
    expect(file.questions).toEqual([]);
    const stage = file.columns[2]?.evidence.find(({ say }) => say === 'stages end deals');
    expect(stage?.with).toEqual({ won: [won], lost: [lost] });
  });
});
