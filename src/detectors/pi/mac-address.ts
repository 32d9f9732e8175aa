import { matches, reservedWhere } from '../../inspect/clues/clues.js';
import type { Detector, Found } from '../../model/detection.js';

const PAIRS = /(?<![0-9A-Za-z:-])[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![0-9A-Za-z:-])/gi;
// RFC 7042: numbers for documentation; broadcast and empty ones.
const RESERVED = /^(?:00005e0053|000000000000|ffffffffffff|(..)\1{5}$)/;

function* find(text: string): Generator<Found> {
  for (const match of matches(PAIRS, text)) {
    const value = match[0].replace(/[:-]/g, '').toLowerCase();
    // Decimal pairs are dates and times as often: 20-01-02-03-04-05.
    if (/^\d+$/.test(value) && match[1] === '-') continue;
    const reserved = RESERVED.test(value);
    const why = reserved ? 'hardware address reserved for documentation or of no device' : 'six pairs of a hardware address';
    yield reservedWhere(reserved, { start: match.index, end: match.index + match[0].length, value, show: 5, confidence: 'likely', why });
  }
}

/** Hardware address of a network interface (IEEE 802, EUI-48). */
const detector: Detector = {
  id: 'pi/mac-address',
  family: 'pi',
  type: 'MAC_ADDRESS',
  title: { en: 'Hardware (MAC) address', zh: '硬件（MAC）地址' },
  category: 'pd:MACAddress',
  needs: [{ pairs: true, url: false }],
  find,
  hits: ['设备 MAC 地址 00:00:5e:00:53:af 在线', '00-00-5E-00-53-01'],
  misses: [
    '2020-01-02 03:04:05',
    '20-01-02-03-04-05',
    'aa:bb:cc:dd:ee:ff:00:11',
    'sha1 de:ad:be:ef',
    '123e4567-e89b-12d3-a456-426614174000',
  ],
};
export default detector;
