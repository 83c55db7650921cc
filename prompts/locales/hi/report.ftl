headline-none = कोई गड़बड़ी नहीं मिली: { $checked_n ->
        [one] { $checked } नियम जाँचा गया
       *[other] { $checked } नियम जाँचे गए
    }, { $unchecked_n ->
        [0] कोई नियम नहीं छूटा
       *[other] { $unchecked } की जाँच नहीं हो सकी
    }।
headline-harmless = कोई गड़बड़ी नहीं मिली: { $checked_n ->
        [one] { $checked } नियम जाँचा गया
       *[other] { $checked } नियम जाँचे गए
    }; जो बात अजीब लगती है, उससे कोई नुकसान नहीं।
headline-one = { $title }।
headline-more = { $title }; आगे { $others } और निष्कर्ष { $others_n ->
        [one] है
       *[other] हैं
    }।
headline-error = प्रोग्राम एक त्रुटि के साथ रुक गया, जिसे अभी कोई नियम नहीं समझा पाता: { $error } ({ $place })।
headline-nothing-checked = फ़ैसला करने के लिए जानकारी बहुत कम है: किसी भी नियम की जाँच नहीं हो सकी।
headline-nothing-read = इस टेक्स्ट में ट्रेनिंग लॉग या कॉन्फ़िग के रूप में पढ़ने लायक कुछ नहीं मिला।
headline-empty = कुछ भी पेस्ट नहीं किया गया।
headline-binary = इनपुट बाइनरी है, इसलिए पढ़ने लायक कोई टेक्स्ट नहीं है।
remedy-nothing-read = अपने ट्रेनिंग प्रोग्राम का लॉग, कॉन्फ़िग या दोनों पेस्ट करें और साथ में अपना सवाल लिखें; GPU का नाम बताने से मदद मिलती है।

rests-on-claim = इसका आधार “{ $value }” है, जिसका केवल { $place } पर ज़िक्र है; यह कहीं मापा नहीं गया।

severity-error = त्रुटि
severity-warning = चेतावनी
severity-info = सूचना
confidence-high = ज़्यादा भरोसा
confidence-medium = मध्यम भरोसा
confidence-low = कम भरोसा

run-line = रन { $run }: { $framework }, { $documents }
run-steps = स्टेप { $first } से { $last } तक
run-reached = स्टेप { $last } तक
computed-from = हिसाब:
formula-row = { $value } = { $formula }, जहाँ { $inputs } [{ $source }]
follows-from = निष्कर्ष { $number } की वजह से
heading-steps = कैसे ठीक करें
heading-expect = क्या उम्मीद रखें
heading-questions = किस जानकारी से मदद मिलेगी
heading-not-checked = जिनकी जाँच नहीं हुई
heading-patch = पैच
not-checked-line = { $count } { $count_n ->
        [one] नियम के लिए जानकारी अधूरी है
       *[other] नियमों के लिए जानकारी अधूरी है
    }: { $rules }।
unread-line = { $count_n ->
        [one] { $count } लाइन समझ में नहीं आई
       *[other] { $count } लाइनें समझ में नहीं आईं
    }, जैसे { $place } पर: { $sample }
masked-line = कुछ भी पढ़ने से पहले { $count } { $count_n ->
        [one] गोपनीय मान छिपा दिया गया
       *[other] गोपनीय मान छिपा दिए गए
    }।
question-unlocks = { $text } (इससे { $rules } { $rules_n ->
        [one] नियम का फ़ैसला होता है
       *[other] नियमों का फ़ैसला होता है
    })
offer-plan = क्या इन सेटिंग्स के सभी सटीक बैच प्लान बना दूँ, मेमोरी और घंटों के साथ? बस “हाँ” लिख दें।
guessed = { $document } के लॉग का फ़ॉर्मैट यहाँ जाना-पहचाना नहीं है: इसे संख्याओं के नाम से अंदाज़ा लगाकर पढ़ा गया है, { $share } भरोसे के साथ; इस पर टिके निष्कर्षों का भरोसा भी कम रखा गया है।
reader-failed = यह हमारी गलती है: { $place } को पढ़ा नहीं जा सका ({ $error })। कृपया इसकी सूचना दें।
fault = यह हमारी गलती है: “{ $what }” का हिसाब नहीं लग सका। कृपया इसकी सूचना दें।

# What the positions of the losses count: `step 500`, `epoch 3`, `record 12`.
position-step = स्टेप
position-epoch = एपॉक
position-record = रिकॉर्ड

# Findings that are not told, and suppressions that suppress nothing.
suppressed-line = { $count } { $count_n ->
        [one] निष्कर्ष अनदेखा किया गया है
       *[other] निष्कर्ष अनदेखे किए गए हैं
    }: { $rules }।
known-line = { $count } { $count_n ->
        [one] निष्कर्ष पिछली रिपोर्ट में पहले से था
       *[other] निष्कर्ष पिछली रिपोर्ट में पहले से थे
    }: { $rules }।
idle-no-longer-found = { $rule } को अनदेखा करने का निर्देश ({ $where }) यहाँ किसी काम का नहीं: नियम को कुछ नहीं मिलता। इसे हटा सकते हैं।
idle-no-reason = { $rule } को अनदेखा करने के निर्देश ({ $where }) में कारण नहीं है, इसलिए वह माना नहीं जाता: उसके आगे कारण लिखें।
idle-no-such-rule = { $rule } को अनदेखा करने का निर्देश ({ $where }) किसी मौजूद नियम का नाम नहीं देता; `advisor rules` से सभी नियम देखें।
where-request = अनुरोध में
heading-also-noted = यह भी दिखा
also-noted-hint = इनमें से किसी की संख्याएँ और लॉग की लाइनें देखनी हों, तो उसका नंबर बताकर पूछें या JSON रिपोर्ट देखें।

# Which text is whose, where a language model writes.
text-by-model = जोड़ने वाले वाक्य एक भाषा मॉडल के हैं; हर संख्या, लाइन और बदलाव इंजन का है।
model-unavailable = भाषा मॉडल ने समय पर जवाब नहीं दिया, इसलिए इंजन का अपना टेक्स्ट दिखाया गया है।
model-rejected = भाषा मॉडल { $count_n ->
        [one] का { $count } टेक्स्ट स्वीकार नहीं हुआ
       *[other] के { $count } टेक्स्ट स्वीकार नहीं हुए
    }, इसलिए वहाँ इंजन का अपना टेक्स्ट है।
locale-not-offered = { $asked } की सुविधा अभी नहीं है, इसलिए जवाब { $given } में है।
heading-short = संक्षेप में
