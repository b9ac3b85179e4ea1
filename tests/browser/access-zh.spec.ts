import { testEveryAddress } from '../support/access-suite.ts';

testEveryAddress((address) => !address.startsWith('/en/'));
