// The professions (職種) that usually sit at the table, offered where one is asked for. What a session's participants
// are comes before them; nobody is held to the list.
#pragma once

#include <array>

#include "app/words/word.h"

namespace banso::words {

inline constexpr std::array usual_professions{
    Word{"医師", "physician"},
    Word{"歯科医師", "dentist"},
    Word{"薬剤師", "pharmacist"},
    Word{"看護師", "nurse"},
    Word{"訪問看護師", "visiting nurse"},
    Word{"保健師", "public health nurse"},
    Word{"理学療法士", "physical therapist"},
    Word{"作業療法士", "occupational therapist"},
    Word{"言語聴覚士", "speech therapist"},
    Word{"管理栄養士", "dietitian"},
    Word{"歯科衛生士", "dental hygienist"},
    Word{"医療ソーシャルワーカー", "medical social worker"},
    Word{"ケアマネジャー", "care manager"},
    Word{"介護職", "care worker"},
    Word{"相談支援専門員", "disability support adviser"},
    Word{"行政", "public administration"},
};

}  // namespace banso::words
