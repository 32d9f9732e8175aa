import { defineImportTool } from '../import-tool.js';
import { entityKinds } from '../label-kinds.js';
import { readSpans } from '../recognized-spans.js';

/** Spans that Microsoft Presidio found: `RecognizerResult.to_dict()` of each text. */
export default defineImportTool({
  id: 'presidio',
  title: 'Presidio',
  report: '[[result.to_dict() for result in analyzer.analyze(text, language="en")] for text in texts]',
  kinds: {
    ...entityKinds,
    // A nationality, a religion or a political group, and which of them is not said.
    nrp: 'pi/ethnic-origin',
    crypto: 'pi/crypto-wallet',
    medical_license: 'pi/professional-id',
    us_ssn: 'pi/national-id',
    us_itin: 'pi/tax-id',
    us_passport: 'pi/passport',
    us_driver_license: 'pi/driver-license',
    us_bank_number: 'pi/bank-account',
    uk_nhs: 'pi/health-id',
    uk_nino: 'pi/national-id',
    es_nif: 'pi/tax-id',
    es_nie: 'pi/national-id',
    it_fiscal_code: 'pi/tax-id',
    it_driver_license: 'pi/driver-license',
    it_passport: 'pi/passport',
    it_identity_card: 'pi/national-id',
    pl_pesel: 'pi/national-id',
    sg_nric_fin: 'pi/national-id',
    au_tfn: 'pi/tax-id',
    au_medicare: 'pi/health-id',
    in_pan: 'pi/tax-id',
    in_aadhaar: 'pi/national-id',
    in_passport: 'pi/passport',
    fi_personal_identity_code: 'pi/national-id',
    kr_rrn: 'pi/national-id',
    th_tnin: 'pi/national-id',
  },
  codePoints: true,
  read: (report, given) => readSpans(report, given, 'entity_type'),
});
