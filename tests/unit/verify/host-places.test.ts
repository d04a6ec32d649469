import { answer, eachFault } from '../../helpers/small-deployments.ts';

const ADDRESS = 'https://www.example.org/pledge/';

eachFault([
  ['no-index', '/ 403', { change: answer(/^$/, { status: 403 }) }],
  ['other-index', '/', { change: answer(/^$/, { body: Buffer.from('welcome') }) }],
  [
    'address-elsewhere',
    /^https:\/\/www\.example\.org\/pledge\/ 这里是 http:.* \| index\.html \|/,
    { address: ADDRESS },
  ],
  ['found-nowhere', '/', { change: (_, sent) => ({ ...sent, status: 200 }) }],
  ['folder-index', 'terms/', { change: answer(/^terms\/$/, { status: 403 }) }],
]);
