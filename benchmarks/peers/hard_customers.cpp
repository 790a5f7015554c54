// SPDX-License-Identifier: MIT
// Purchases expected of customers whom the formula of BG/NBD is hard on, one a line, for
// hard_customers.py.
//
//     hard_customers <questions >answers
#include <patron/ltv/bg_nbd.hpp>

#include <cstdint>
#include <cstdio>

int main() {
  patron::bg_nbd model;
  unsigned frequency = 0;
  double recency = 0.0;
  double age = 0.0;
  double horizon = 0.0;
  while (std::scanf("%lf %lf %lf %lf %u %lf %lf %lf", &model.r, &model.alpha, &model.a, &model.b,
                    &frequency, &recency, &age, &horizon) == 8) {
    patron::purchase_pattern const customer{.frequency = frequency,
                                            .recency = patron::real_weeks{recency},
                                            .age = patron::real_weeks{age}};
    std::printf("%.17g\n", model.expected_purchases(customer, patron::real_weeks{horizon}));
  }
}
