const any = (words: string): string => words.trim().split(/\s+/).join('|');

/** What mailboxes of offices and departments are called (RFC 2142 has some of it), in English, … */
const ENGLISH =
  any(`admin administrator admissions abuse accounts ads? bd billing bookings? business careers? complaints? contact(?:us)? copyright cs customer[._-]?(?:care|service|support) dmca do-?not-?reply dpo editors?
  editorial enquir(?:y|ies) events? feedback finance gdpr hello help(?:desk)? hotline hr info(?:rmation)? inquir(?:y|ies) jobs jubao kefu legal library mail mailer-daemon marketing media membership news(?:letter|room)?
  no[._-]?reply notifications? office orders? partners? payments? postmaster pr press privacy pubs? reception recruit(?:ing|ment)? registrar reservations root sales secretar(?:y|iat) security services? support
  tech(?:support)? team tousu webmaster xinfang zhaopin zhaosheng department dept registry records archives? foi webteam communications comms purchasing procurement dean headteacher principal frontdesk emergency`);
/** … and in other languages, with the letters of mail. */
const OTHERS =
  any(`kontakt post poststelle verwaltung sekretariat buero buergerbuero buergerservice pressestelle presse anfragen? bewerbung(?:en)? vertrieb verkauf rezeption empfang praxis rathaus gemeinde(?:amt|verwaltung)? stadt(?:verwaltung)? zentrale datenschutz
  registratur(?:en)? registrator huvudregistrator kansli(?:et)? kundservice kundtjanst exp(?:edition(?:en)?)? diariet postmottak firmapost kundeservice kundesenter henvendelse kommune(?:n)? kommun(?:en)? myndighet ambassaden
  accueil contactez(?:nous)? secretariat mairie direction service[._-]?client communication reclamations? courrier ecole
  contacto contactenos atencion(?:[._-]?(?:cliente|ciudadana|alcliente))? informacion(?:es)? ventas reservas reclamos quejas secretaria comunicacion prensa ayuntamiento administracion soporte ayuda recepcion mesadepartes
  contato atendimento faleconosco vendas ouvidoria sac informacoes comunicacao imprensa prefeitura camara geral
  segreteria informazioni protocollo ufficio(?:[._-]?\\w{1,20})? amministrazione prenotazioni urp comunicazione direzione vendite
  receptie klantenservice administratie vragen secretariaat gemeente verkoop bestuur
  biuro sekretariat kancelaria urzad gmina rekrutacja sprzedaz rezerwacje
  podatelna epodatelna obchod urad objednavky sekretariat info[._-]?centrum
  iroda titkarsag ugyfelszolgalat hivatal ertekesites onkormanyzat
  birou relatii relatiicupublicul primaria vanzari
  bilgi iletisim destek satis ozelkalem
  kirjaamo toimisto asiakaspalvelu myynti kanslia vastaanotto
  pisarna kabinet pisarnica tajnistvo ured uprava prodaja
  priemnaya kanc otdel sekretar zakaz pochta sayt`);
const ROLE = new RegExp(`^(?:(?:${ENGLISH})\\d{0,2}|${OTHERS})$`, 'i');
/** Such a word in front of a place or a language. A short one may be letters of a name: `hr.surname`. */
const LED = new RegExp(`^(?=[a-z]{4})(?:${ENGLISH}|${OTHERS})[._-][a-z\\d]{2,20}$`, 'i');
const MIN_NAME_CHARACTERS = 3;

/** Whether a mailbox is one of a role by its local part, or is called like the domain it is at. */
export function isRole(local: string, domain: string): boolean {
  if (ROLE.test(local) || LED.test(local)) return true;
  const name = local.toLowerCase();
  return name.length >= MIN_NAME_CHARACTERS && domain.split('.').slice(0, -1).includes(name);
}
