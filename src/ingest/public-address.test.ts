import { describe, expect, it } from 'vitest'
import { isPublicAddress } from './public-address.ts'

describe('public addresses', () => {
  it.each(['8.8.8.8', '151.101.1.1', '172.15.0.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8'])('are %s', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    ['this host', ['127.0.0.1', '127.255.255.254', '::1', '0.0.0.0', '::']],
    ['private networks', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd12::1', 'fc00::1', 'fec0::1']],
    ['a link', ['169.254.169.254', 'fe80::1']],
    ['a carrier', ['100.64.0.1', '100.127.255.255']],
    ['many at once', ['224.0.0.1', '255.255.255.255', 'ff02::1']],
    ['documentation, tests and the future', ['192.0.2.1', '198.18.0.1', '203.0.113.9', '240.0.0.1', '2001:db8::1', '3fff::1', '5f00::1', '4000::1']],
    ['IPv4 inside IPv6', ['::ffff:127.0.0.1', '::ffff:7f00:1', '::127.0.0.1', '64:ff9b::10.0.0.1', '64:ff9b:1::8.8.8.8']],
    ['tunnels', ['2002:7f00:1::', '2002:808:808::', '2001:0:1::1']],
    ['no address at all', ['', 'localhost', '8.8.8.8/0', '8.8.8.8:80']],
  ])('are not those of %s', (_what, addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([])
  })
})
