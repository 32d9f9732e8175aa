import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import detector from '../src/detectors/pi/cn-address.js';

const addresses = (text: string, field?: string) => [...detector.find(text, field)].map(({ start, end }) => text.slice(start, end));
const told = (text: string, field?: string) => [...detector.find(text, field)].map(({ confidence }) => confidence);

describe('an address is found from its region to its room', () => {
  test.each([
    ['报案人称其在南京市鼓楼区某某路321号门口被抢', '南京市鼓楼区某某路321号'],
    ['家住杭州某某路478号华星时代广场', '杭州某某路478号华星时代广场'],
    ['天河区某某西路103号维多利广场A塔2706', '天河区某某西路103号维多利广场A塔2706'],
    ['内蒙古自治区呼和浩特市赛罕区某某东街育林小区2号楼3单元501', '内蒙古自治区呼和浩特市赛罕区某某东街育林小区2号楼3单元501'],
    ['湖北 武汉 洪山区 某某路1037号 喻园小区', '湖北 武汉 洪山区 某某路1037号 喻园小区'],
    ['贵州省遵义市播州区某某镇金刀村团山组', '贵州省遵义市播州区某某镇金刀村团山组'],
    ['新北市板橋區某某路一段188巷5弄10號3樓', '新北市板橋區某某路一段188巷5弄10號3樓'],
    ['香港九龍尖沙咀某某道132號某某大廈5樓', '香港九龍尖沙咀某某道132號某某大廈5樓'],
    ['黑龙江省哈尔滨市道里区某某大道与江景西路交汇处', '黑龙江省哈尔滨市道里区某某大道与江景西路交汇处'],
    ['河北省廊坊市三河市某某镇迎宾路东侧福成北区12-3-502', '河北省廊坊市三河市某某镇迎宾路东侧福成北区12-3-502'],
    ['黑龙江省齐齐哈尔市龙江县某某镇前进村三屯', '黑龙江省齐齐哈尔市龙江县某某镇前进村三屯'],
    ['住在某某里小区5号楼2单元1801', '某某里小区5号楼2单元1801'],
    ['在成都市武侯区和平街199号', '成都市武侯区和平街199号'],
  ])('%s', (text, address) => {
    expect(addresses(text)).toEqual([address]);
  });

  test('two of them in one line', () => {
    expect(addresses('从南京市鼓楼区某某路1号楼寄到苏州市姑苏区某某街2号楼').length).toBe(2);
  });

  test('of a region that no list has, when it has the form of one', () => {
    expect(addresses('浙江省某某市西湖区学府街903号锦绣小区')).toEqual(['浙江省某某市西湖区学府街903号锦绣小区']);
  });

  test('whatever the number of its door', () => {
    fc.assert(
      fc.property(fc.constantFrom('北京市海淀区', '深圳南山区', '江苏省苏州市'), fc.integer({ min: 1, max: 9999 }), (region, door) => {
        expect(addresses(`${region}某某路${door}号`)).toEqual([`${region}某某路${door}号`]);
      }),
    );
  });
});

describe('no address', () => {
  test.each([
    '江苏省南京市玄武区',
    '北京市第一中级人民法院',
    '北京市公安局朝阳分局建国路派出所',
    '湖北省武汉市武昌区中南路街道',
    '重庆市渝中区解放碑步行街',
    '广东省2023年1号文件',
    '上海地铁2号线在静安区设站',
    '成都市武侯区召开第3号楼竣工大会',
    '南京市鼓楼区人民政府令第5号',
    '杭州市上城区某某街道柳浪社区',
    '北京市朝阳区多个小区开展志愿服务',
    '全国各省市区的道路建设',
    '京沪高速公路，318国道2号桥',
  ])('%s', (text) => {
    expect(addresses(text)).toEqual([]);
  });
});

test('a street alone is possible with three levels of regions, and likely where a label or the field says address', () => {
  expect(told('西藏自治区拉萨市城关区某某路')).toEqual(['possible']);
  expect(told('城关区某某路')).toEqual([]);
  expect(told('住址：城关区某某路')).toEqual(['likely']);
  expect(told('城关区某某路', '联系地址')).toEqual(['likely']);
  expect(told('某某路478号3幢502室', 'address')).toEqual(['certain']);
});
