// CommunityDiagrams
