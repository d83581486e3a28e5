// SPDX-License-Identifier: EUPL-1.2
// The main function of every test program.
#define BOOST_TEST_MAIN
#define BOOST_TEST_MODULE noaber
#include <boost/test/unit_test.hpp>
