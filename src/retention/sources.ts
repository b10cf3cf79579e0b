/** A text that a limit was taken from. */
export interface Source {
  /** Of the statute, decision or guidance, and where in it. */
  name: string;
  /** What it says that matters here. */
  says: string;
  /** Where an authority publishes it. */
  url?: string;
}

const ecommerceAct = 'https://www.law.go.kr/법령/전자상거래등에서의소비자보호에관한법률';
const kftcGuideline =
  'Korea Fair Trade Commission, consumer protection guideline for electronic commerce (전자상거래 등에서의 소비자보호 지침), as in force from 24 October 2025';
const bgh = 'Bundesgerichtshof, judgment of 16 July 2026, I ZR 200/25';
const minnesota = 'https://www.revisor.mn.gov/statutes/cite/325G.56';
const frenchCode = 'Code de la consommation';

/** What the ids in the profiles stand for. */
export const sources = {
  'KR-1': {
    name: 'Korea, Act on the Consumer Protection in Electronic Commerce (전자상거래법), art. 21-2(1)',
    says: 'Forbids online interfaces that make leaving harder than joining, preselect, or mislead by a visual order. In force since 14 February 2025.',
    url: ecommerceAct,
  },
  'KR-2': {
    name: kftcGuideline,
    says: 'Takes two or more steps that confirm or ask to reconsider, and lost benefits told over several steps, for obstruction; alternatives must not look like the only choices.',
  },
  'KR-5': {
    name: 'Korea, Act on the Consumer Protection in Electronic Commerce, art. 21-2(1) no. 5',
    says: 'Forbids to interfere again and again; exempts what lets people choose not to be asked for seven days or more.',
    url: ecommerceAct,
  },
  'KR-6': {
    name: 'Korea Fair Trade Commission, questions and answers on art. 21-2, read in secondary accounts',
    says: 'Asks for choices of the same size and brightness.',
  },
  'KR-8': {
    name: 'Korea Communications Commission, decision of 26 June 2019 on limits to cancelling, after the Telecommunications Business Act (전기통신사업법), art. 50(1) no. 5',
    says: 'Fined providers that went on offering benefits after a customer had refused.',
    url: 'https://www.law.go.kr/법령/전기통신사업법',
  },
  'KR-10': {
    name: 'Korea, decisions of the 2000s on retention benefits, read in secondary accounts',
    says: 'Sanctioned waivers and cash that were given only for withdrawing a cancellation.',
  },
  'KR-16': {
    name: 'Korea, one-stop switching service for fixed lines (원스톱전환서비스), since 27 July 2020',
    says: 'Who applies to a new provider need not cancel with the old one.',
  },
  'KR-17': {
    name: 'Korea, minimum speed guarantee (최저속도보장제), terms of the providers',
    says: 'Below the guaranteed speed a day is free, and after several such days in a month leaving is free of charge. The figures differ by provider.',
  },
  'KR-18': {
    name: 'Korea, terms of the providers on outages, standard of 2019',
    says: 'After long outages within a month leaving is free of charge.',
  },
  'KR-20': {
    name: 'Korea Fair Trade Commission, guideline on endorsements (추천·보증 등에 관한 표시·광고 심사지침), as in force from 1 December 2024',
    says: 'A paid recommendation says so in the title or at the top, and not conditionally.',
  },
  'US-1': {
    name: 'US Court of Appeals, 8th Circuit, 8 July 2025, No. 24-3137 (Custom Communications v. FTC); Restore Online Shoppers’ Confidence Act, 15 U.S.C. § 8403',
    says: 'The federal click-to-cancel rule was set aside; simple mechanisms to stop charges are still the law.',
    url: 'https://www.law.cornell.edu/uscode/text/15/8403',
  },
  'US-4': {
    name: 'California Business and Professions Code § 17602(d), (e)',
    says: 'Cancelling is possible online without further steps that obstruct; an offer is allowed if a click-to-cancel control is prominently, continuously and proximately displayed beside it. For contracts from 1 July 2025.',
    url: 'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=BPC&sectionNum=17602.',
  },
  'US-6': {
    name: 'Minnesota Statutes 325G.56 to 325G.62, from 1 January 2025',
    says: 'After notice of cancelling no benefits or changes are put forward without permission, which is asked for once.',
    url: minnesota,
  },
  'US-7': {
    name: 'Minnesota Statutes 325G.56 to 325G.62, read in a secondary account',
    says: 'As US-6; accounts differ on the section number.',
    url: minnesota,
  },
  'US-8': {
    name: 'Survey of US state law on automatic renewal and save offers, secondary',
    says: 'A question for the reason may be asked if it is optional; consequences may be told; being made to call was pursued by the FTC in 2022.',
  },
  'EU-1': {
    name: 'Regulation (EU) 2022/2065 (Digital Services Act), art. 25',
    says: 'Names repeated requests, unequal prominence, and ending that is harder than subscribing. Binds online platforms; a yardstick elsewhere.',
    url: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj',
  },
  'EU-3': {
    name: 'Directive (EU) 2023/2673, which adds art. 11a to Directive 2011/83/EU, from 19 June 2026',
    says: 'A withdrawal function of its own, and an acknowledgement with content, date and time on a durable medium.',
    url: 'https://eur-lex.europa.eu/eli/dir/2023/2673/oj',
  },
  'EU-4': {
    name: 'Directive (EU) 2018/1972 (European Electronic Communications Code), art. 105',
    says: 'Conditions and procedures of ending a contract must not keep people from switching. Its grounds for leaving free of charge have not been verified here.',
    url: 'https://eur-lex.europa.eu/eli/dir/2018/1972/oj',
  },
  'DE-1': {
    name: bgh,
    says: 'The confirmation page holds what § 312k(2) BGB lists and nothing else: no offer, no notice of losses.',
  },
  'DE-2': {
    name: `${bgh}, para. 34`,
    says: 'Leaves room for an offer before the first button, if that button stays constantly and easily accessible.',
  },
  'DE-5': {
    name: 'Germany, § 312k BGB, in force since 1 July 2022',
    says: 'A button “Verträge hier kündigen” leads at once to a confirmation page with fixed fields and the button “jetzt kündigen”; a storable declaration and an immediate confirmation follow.',
    url: 'https://www.gesetze-im-internet.de/bgb/__312k.html',
  },
  'DE-6': {
    name: 'Landgericht Köln, 29 July 2022, 33 O 355/22; the Bundesgerichtshof heard I ZR 272/25 and I ZR 275/25 on 5 November 2026',
    says: 'No log-in before cancelling, and the listed fields are also the most that may be asked. The higher court’s answer was not known on the date above.',
  },
  'DE-9': {
    name: 'Germany, § 356a BGB',
    says: 'The withdrawal function is labelled “Vertrag widerrufen”.',
    url: 'https://www.gesetze-im-internet.de/bgb/__356a.html',
  },
  'FR-3': {
    name: `${frenchCode}, art. D215-1 ff. (décret n° 2023-417 of 31 May 2023)`,
    says: 'The function is labelled “résilier votre contrat” or as plainly, and may tell conditions and consequences.',
  },
  'FR-4': {
    name: `${frenchCode}, art. L215-1-1 and D215-1 ff.`,
    says: 'Nobody may be made to create an account to cancel; one that exists may be used.',
  },
  'FR-5': {
    name: `${frenchCode}, art. D215-2`,
    says: 'Lists what is asked for, for electronic communications the number of the line too, and a place for a legitimate ground.',
  },
  'IE-1': {
    name: 'Ireland, High Court, ComReg v Virgin Media [2025] IEHC 66, 7 February 2025',
    says: 'To go on selling after a clear wish to cancel is a disincentive to switch.',
  },
  'IE-2': {
    name: 'Ireland, Commission for Communications Regulation, on the same case',
    says: 'Wanted customers to be able to go straight to cancelling.',
    url: 'https://www.comreg.ie',
  },
  'UK-1': {
    name: 'United Kingdom, Digital Markets, Competition and Consumers Act 2024, part 4 chapter 2, not yet in force',
    says: 'Ending a subscription takes no step that is not reasonably necessary; guidance on how many retention screens that means is awaited.',
    url: 'https://www.legislation.gov.uk/ukpga/2024/13/contents',
  },
  'UK-6': {
    name: 'United Kingdom, Ofcom General Conditions, C1, and the penalty against Virgin Media of 2018',
    says: 'Charges for leaving early must be told rightly and clearly.',
    url: 'https://www.ofcom.org.uk',
  },
  'UK-8': {
    name: 'United Kingdom, Ofcom General Conditions, C7: One Touch Switch, since 12 September 2024',
    says: 'The new provider leads the switch; the old one tells what it costs, in neutral words.',
    url: 'https://www.ofcom.org.uk',
  },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;
