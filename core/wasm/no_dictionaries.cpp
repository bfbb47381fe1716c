// In the place of ICU's brkeng.cpp: no engines of dictionaries, which break words of Thai, Chinese and the like. The rules
// for clusters and sentences name no character that one would be asked for; rbbi.cpp links them all the same.
#include <brkeng.h>

U_NAMESPACE_BEGIN

LanguageBreakEngine::LanguageBreakEngine() = default;
LanguageBreakEngine::~LanguageBreakEngine() = default;

UnhandledEngine::UnhandledEngine(UErrorCode&) : fHandled(nullptr) {}
UnhandledEngine::~UnhandledEngine() = default;
UBool UnhandledEngine::handles(UChar32) const { return true; }
int32_t UnhandledEngine::findBreaks(UText*, int32_t, int32_t, UVector32&, UBool, UErrorCode&) const { return 0; }
void UnhandledEngine::handleCharacter(UChar32) {}

LanguageBreakFactory::LanguageBreakFactory() = default;
LanguageBreakFactory::~LanguageBreakFactory() = default;

ICULanguageBreakFactory::ICULanguageBreakFactory(UErrorCode&) : fEngines(nullptr) {}
ICULanguageBreakFactory::~ICULanguageBreakFactory() = default;
const LanguageBreakEngine* ICULanguageBreakFactory::getEngineFor(UChar32) { return nullptr; }
const LanguageBreakEngine* ICULanguageBreakFactory::loadEngineFor(UChar32) { return nullptr; }
DictionaryMatcher* ICULanguageBreakFactory::loadDictionaryMatcherFor(UScriptCode) { return nullptr; }

U_NAMESPACE_END
