#include "dictionary/train/fit.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>
#include <unordered_map>

namespace fanjian::dictionary::train {
namespace {

using Vector = std::vector<double>;

double dot(const Vector& a, const Vector& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

class Problem {
 public:
  Problem(const Samples& all, const std::vector<const Sample*>& its, const Settings& settings)
      : settings_(settings), choices_(all.choices.at(its.front()->character)), samples_(its) {
    const std::size_t k = choices_.forms.size();
    std::vector<double> share(k, 0);
    for (const Sample* s : its)
      if (s->origin != in_random_text)
        share[s->choice] += s->origin == from_list ? 3 * std::min(1.0f, s->weight) : std::min(1.0f, s->weight);
    for (std::size_t i = 0; i < k; ++i) order.push_back(static_cast<std::uint8_t>(i));
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return share[a] > share[b]; });
    std::vector<std::uint8_t> rank(k);
    for (std::size_t i = 0; i < k; ++i) rank[order[i]] = static_cast<std::uint8_t>(i);

    // Features that occur in one place of running text only are left out.
    const auto sort = [&](char16_t c) { return all.spelling.sort_of(c); };
    std::vector<context::Feature> found;
    std::unordered_map<context::Feature, std::size_t, FeatureHash> times;
    const auto collect = [&](const Sample& s) {
      found.clear();
      context::features_of(s.around, sort, [&](const context::Feature& f) { found.push_back(f); });
    };
    for (const Sample* s : its) {
      collect(*s);
      for (const context::Feature& f : found) times[f] += s->origin == from_list ? 2 : 1;
    }
    std::unordered_map<context::Feature, std::uint32_t, FeatureHash> numbers;
    for (const auto& [feature, count] : times)
      if (count > 1) {
        numbers[feature] = static_cast<std::uint32_t>(features.size());
        features.push_back(feature);
      }
    for (const Sample* s : its) {
      collect(*s);
      for (const context::Feature& f : found)
        if (const auto number = numbers.find(f); number != numbers.end()) used_.push_back(number->second);
      ends_.push_back(static_cast<std::uint32_t>(used_.size()));
      std::uint32_t accepted = 1u << rank[s->choice];
      if (s->lenient)
        for (std::size_t i = 0; i < k; ++i)
          if (all.spelling.same_group(choices_.forms[i], choices_.forms[s->choice])) accepted |= 1u << rank[i];
      accepted_.push_back(accepted);
    }
  }

  std::size_t size() const { return features.size() * others(); }
  std::size_t others() const { return choices_.forms.size() - 1; }

  // The loss without L1, and its gradient.
  double loss(const Vector& w, Vector& gradient) const {
    std::fill(gradient.begin(), gradient.end(), 0.0);
    const std::size_t k = others() + 1;
    double sum = 0;
    Vector z(k), p(k);
    for (std::size_t s = 0, at = 0; s < samples_.size(); at = ends_[s++]) {
      z[0] = 0;
      for (std::size_t c = 1; c < k; ++c) {
        z[c] = 0;
        for (std::size_t i = at; i < ends_[s]; ++i) z[c] += w[used_[i] * others() + c - 1];
      }
      const double most = *std::max_element(z.begin(), z.end());
      double total = 0, good = 0;
      for (std::size_t c = 0; c < k; ++c) total += p[c] = std::exp(z[c] - most);
      for (std::size_t c = 0; c < k; ++c) {
        p[c] /= total;
        if ((accepted_[s] >> c & 1) != 0) good += p[c];
      }
      good = std::max(good, 1e-12);
      sum -= samples_[s]->weight * std::log(good);
      for (std::size_t c = 1; c < k; ++c) {
        const double wanted = (accepted_[s] >> c & 1) != 0 ? p[c] / good : 0;
        const double slope = (p[c] - wanted) * samples_[s]->weight;
        if (std::fabs(slope) > 1e-7)
          for (std::size_t i = at; i < ends_[s]; ++i) gradient[used_[i] * others() + c - 1] += slope;
      }
    }
    for (std::size_t i = 0; i < w.size(); ++i) {
      sum += 0.5 * settings_.l2 * w[i] * w[i];
      gradient[i] += settings_.l2 * w[i];
    }
    return sum;
  }

  std::vector<std::uint8_t> order;
  std::vector<context::Feature> features;

 private:
  const Settings& settings_;
  const Choices& choices_;
  const std::vector<const Sample*>& samples_;
  std::vector<std::uint32_t> used_, ends_, accepted_;
};

Vector minimise(const Problem& problem, const Settings& settings) {
  const std::size_t n = problem.size();
  const double l1 = settings.l1;
  Vector w(n), g(n), next_w(n), next_g(n), direction(n), steepest(n);
  const auto norm = [&](const Vector& v) {
    double sum = 0;
    for (const double x : v) sum += std::fabs(x);
    return l1 * sum;
  };
  double value = problem.loss(w, g);
  std::deque<Vector> steps, turns;
  std::deque<double> scales;
  for (int round = 0; round < settings.rounds; ++round) {
    for (std::size_t i = 0; i < n; ++i)
      steepest[i] = w[i] > 0        ? g[i] + l1
                    : w[i] < 0      ? g[i] - l1
                    : g[i] + l1 < 0 ? g[i] + l1
                    : g[i] - l1 > 0 ? g[i] - l1
                                    : 0;
    for (std::size_t i = 0; i < n; ++i) direction[i] = -steepest[i];
    Vector alpha(steps.size());
    for (std::size_t m = steps.size(); m-- > 0;) {
      alpha[m] = scales[m] * dot(steps[m], direction);
      for (std::size_t i = 0; i < n; ++i) direction[i] -= alpha[m] * turns[m][i];
    }
    if (!steps.empty()) {
      const double scale = 1 / (scales.back() * dot(turns.back(), turns.back()));
      for (double& d : direction) d *= scale;
    }
    for (std::size_t m = 0; m < steps.size(); ++m) {
      const double beta = scales[m] * dot(turns[m], direction);
      for (std::size_t i = 0; i < n; ++i) direction[i] += (alpha[m] - beta) * steps[m][i];
    }
    double descent = 0;
    for (std::size_t i = 0; i < n; ++i) {
      if (direction[i] * steepest[i] >= 0) direction[i] = 0;
      descent += direction[i] * steepest[i];
    }
    if (descent > -1e-9) break;
    double step = steps.empty() ? 1 / std::max(1.0, std::sqrt(dot(direction, direction))) : 1, reached = 0;
    bool found = false;
    for (int attempt = 0; attempt < 25 && !found; ++attempt, step *= 0.5) {
      for (std::size_t i = 0; i < n; ++i) {
        const double side = w[i] != 0 ? w[i] : -steepest[i], moved = w[i] + step * direction[i];
        next_w[i] = moved * side <= 0 ? 0 : moved;
      }
      reached = problem.loss(next_w, next_g);
      found = reached + norm(next_w) <= value + norm(w) + 1e-4 * step * descent;
    }
    if (!found) break;
    Vector moved(n), turned(n);
    for (std::size_t i = 0; i < n; ++i) {
      moved[i] = next_w[i] - w[i];
      turned[i] = next_g[i] - g[i];
    }
    const double curvature = dot(moved, turned), before = value + norm(w), after = reached + norm(next_w);
    w.swap(next_w);
    g.swap(next_g);
    value = reached;
    if (curvature > 1e-10) {
      steps.push_back(std::move(moved));
      turns.push_back(std::move(turned));
      scales.push_back(1 / curvature);
      if (steps.size() > 6) {
        steps.pop_front();
        turns.pop_front();
        scales.pop_front();
      }
    }
    if (round > 5 && before - after < 1e-4 * std::max(1.0, std::fabs(after))) break;
  }
  return w;
}

}  // namespace

Fitted fit(const Samples& samples, const std::vector<const Sample*>& its, const Settings& settings) {
  const Problem problem(samples, its, settings);
  const Vector w = minimise(problem, settings);
  Fitted fitted{its.front()->character, problem.order, {}};
  for (std::size_t f = 0; f < problem.features.size(); ++f) {
    Weighted weighted{problem.features[f], {}};
    for (std::size_t c = 0; c < problem.others(); ++c)
      weighted.weights.push_back(static_cast<float>(w[f * problem.others() + c]));
    if (std::any_of(weighted.weights.begin(), weighted.weights.end(), [](float x) { return x != 0; }))
      fitted.features.push_back(weighted);
  }
  return fitted;
}

}  // namespace fanjian::dictionary::train
