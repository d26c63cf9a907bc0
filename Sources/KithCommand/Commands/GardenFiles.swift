// The example that the program brings along: Datasets/garden, written here by 'make docs'.
// swift-format-ignore-file

let gardenFiles: [(name: String, text: String)] = [
  (
    "community.json",
    ##"""
    {
      "title": "Mill Lane community garden",
      "place": "A small town that does not exist",
      "period": {"from": "2024-01", "to": "2025-12"},
      "currency": "GBP",
      "purpose": "Grow food and company together, and see who carries the work.",
      "askedFor": "The garden group, at its meeting in January.",
      "benefits": "The people who garden, cook and eat there.",
      "contact": "Ask the garden group at its monthly meeting.",
      "deleteAfter": "2027",
      "share": "private",
      "asked": 40,
      "answered": 37,
      "statements": [
        {"text": "Most of the hours are given freely.", "measure": "freely-given-share", "above": 0.5, "source": "notice board"}
      ],
      "agreed": [
        {"on": "2025-11", "text": "Nobody pays for their own gloves any more.", "lookAgain": "2026-05"}
      ]
    }

    """##
  ),
  (
    "connections.csv",
    ##"""
    ID,From,To,Type,Form,Amount,Unit,Paid by,Status,Stage,Part,Start,End,Uses,Provenance,Note
    g01,council,group,contribution,money,6000,GBP,,,,,2024,2024,,illustrative,
    g02,group,growing,contribution,money,400,GBP,,,,,2024,2024,,illustrative,Seeds and tools.
    g03,housing,growing,contribution,space,12,months,,,,,2024,2024,the land,illustrative,
    g04,hall,shared-kitchen,contribution,space,50,sessions,,,,,2024,2024,kitchen,illustrative,
    g05,group,coordinator,reward,pay,4200,GBP,,,,,2024,2024,,illustrative,
    g06,group,kitchen,reward,pay,1170,GBP,,,,,2024,2024,,illustrative,
    g07,group,carer,reward,expenses,60,GBP,,,,,2024,2024,,illustrative,
    g08,coordinator,coordination,contribution,time,280,hours,group,,,,2024,2024,planning,illustrative,
    g09,kitchen,shared-kitchen,contribution,time,90,hours,group,,,,2024,2024,cooking,illustrative,
    g10,seeds,seed-library,contribution,time,70,hours,,,,,2024,2024,seed saving,illustrative,
    g11,compost,growing,contribution,time,110,hours,,,,,2024,2024,composting,illustrative,
    g12,treasurer,coordination,contribution,time,24,hours,,,,,2024,2024,bookkeeping,illustrative,
    g13,carer,growing,contribution,time,40,hours,,,,,2024,2024,pruning,illustrative,
    g14,saturday,growing,contribution,time,300,hours,,,,,2024,2024,digging,illustrative,
    g15,class,open-days,contribution,time,48,hours,,,,,2024,2024,,illustrative,
    g16,growing,shared-kitchen,contribution,in-kind,180,kg,,,,,2024,2024,,illustrative,Vegetables.
    g17,shared-kitchen,saturday,reward,access,,,,,,,2024,2024,,illustrative,A shared meal after the work.
    g18,group,treasurer,reward,pay,,,,declined,,,2024,2024,,illustrative,
    g19,growing,class,benefit,learning,,,,,,,2024,2024,,illustrative,
    g20,shared-kitchen,carer,benefit,support,,,,,,,2024,2024,,illustrative,
    g21,coordinator,whole,decision,,,,,,deliver,decides,2024,2024,,illustrative,
    g22,council,whole,decision,,,,,,commission,decides,2024,2024,,illustrative,
    g23,housing,whole,decision,,,,,,commission,can veto,2024,2024,,illustrative,
    g24,group,whole,decision,,,,,,design,decides,2024,2024,,illustrative,
    g25,group,whole,decision,,,,,,assess,advises,2024,2024,,illustrative,
    g26,council,group,contribution,money,5000,GBP,,,,,2025,2025,,illustrative,
    g27,group,growing,contribution,money,400,GBP,,,,,2025,2025,,illustrative,Seeds and tools.
    g28,housing,growing,contribution,space,12,months,,,,,2025,2025,the land,illustrative,
    g29,hall,shared-kitchen,contribution,space,50,sessions,,,,,2025,2025,kitchen,illustrative,
    g30,group,coordinator,reward,pay,3600,GBP,,,,,2025,2025,,illustrative,
    g31,group,kitchen,reward,pay,1560,GBP,,,,,2025,2025,,illustrative,
    g32,group,carer,reward,expenses,96,GBP,,,,,2025,2025,,illustrative,
    g33,coordinator,coordination,contribution,time,240,hours,group,,,,2025,2025,planning,illustrative,
    g34,kitchen,shared-kitchen,contribution,time,120,hours,group,,,,2025,2025,cooking,illustrative,
    g35,seeds,seed-library,contribution,time,96,hours,,,,,2025,2025,seed saving,illustrative,
    g36,compost,growing,contribution,time,100,hours,,,,,2025,2025,composting,illustrative,
    g37,treasurer,coordination,contribution,time,30,hours,,,,,2025,2025,bookkeeping,illustrative,
    g38,carer,growing,contribution,time,64,hours,,,,,2025,2025,pruning,illustrative,
    g39,saturday,growing,contribution,time,360,hours,,,,,2025,2025,digging,illustrative,
    g40,class,open-days,contribution,time,72,hours,,,,,2025,2025,,illustrative,
    g41,growing,shared-kitchen,contribution,in-kind,220,kg,,,,,2025,2025,,illustrative,Vegetables.
    g42,shared-kitchen,saturday,reward,access,,,,,,,2025,2025,,illustrative,A shared meal after the work.
    g43,group,treasurer,reward,pay,,,,declined,,,2025,2025,,illustrative,
    g44,growing,class,benefit,learning,,,,,,,2025,2025,,illustrative,
    g45,shared-kitchen,carer,benefit,support,,,,,,,2025,2025,,illustrative,
    g46,coordinator,whole,decision,,,,,,deliver,decides,2025,2025,,illustrative,
    g47,council,whole,decision,,,,,,commission,decides,2025,2025,,illustrative,
    g48,housing,whole,decision,,,,,,commission,can veto,2025,2025,,illustrative,
    g49,group,whole,decision,,,,,,design,decides,2025,2025,,illustrative,
    g50,group,whole,decision,,,,,,assess,decides,2025,2025,,illustrative,
    g51,seeds,newcomer,contribution,time,12,hours,,,,,2025,2025,,illustrative,
    g52,newcomer,seeds,contribution,time,8,hours,,,,,2025,2025,,illustrative,
    g53,newcomer,seed-library,contribution,time,40,hours,,,,,2025,2025,,illustrative,
    g54,seeds,compost,contribution,time,6,hours,,,,,2025,2025,,illustrative,
    g55,compost,newcomer,contribution,time,6,hours,,,,,2025,2025,,illustrative,
    g56,seed-library,newcomer,reward,learning,,,,,,,2025,2025,,illustrative,
    g57,saturday,kitchen,contribution,time,10,hours,,,,,2025,2025,,illustrative,
    g58,kitchen,saturday,contribution,time,10,hours,,,,,2025,2025,,illustrative,
    g59,compost,open-days,contribution,time,20,hours,,promised,,,2025,2025,,illustrative,
    g60,compost,open-days,contribution,time,14,hours,,,,,2025,2025,,illustrative,
    g61,coordinator,group,tie,member,,,,,,,,,,illustrative,
    g62,kitchen,group,tie,member,,,,,,,,,,illustrative,
    g63,seeds,group,tie,member,,,,,,,,,,illustrative,
    g64,compost,group,tie,member,,,,,,,,,,illustrative,
    g65,treasurer,group,tie,member,,,,,,,,,,illustrative,
    g66,carer,group,tie,member,,,,,,,,,,illustrative,
    g67,council,housing,tie,knows,,,,,,,,,,illustrative,

    """##
  ),
  (
    "elements.csv",
    ##"""
    Label,ID,Type,Asset type,Role,Constituency,Payment,Count,Offers,Needs,Consent,Reserve,Description,Provenance
    Town council,council,institution,,,,,,skips for green waste,,,,Gives a yearly grant.,illustrative
    Housing association,housing,institution,,,,,,the land|water,,,,Owns the land.,illustrative
    Village hall,hall,place,,,,,,kitchen|hall,,,,Next to the garden.,illustrative
    Garden group,group,group,,,,,,,,,1800 GBP,Meets every month; everybody who gives time may come.,illustrative
    Site coordinator,coordinator,person,,coordinator,professional,paid by project,,planning|first aid*,,named,,,illustrative
    Kitchen lead,kitchen,person,,sessional worker,lived experience,paid by project,,cooking|Arabic*,help with forms,named,,,illustrative
    Seed keeper,seeds,person,,volunteer,lived experience,unpaid,,seed saving|singing*,a lift on Saturdays,initials,,,illustrative
    Compost lead,compost,person,,volunteer,community,unpaid,,composting|carpentry*,,named,,,illustrative
    Treasurer,treasurer,person,,volunteer,community,declined,,bookkeeping,,hidden,,,illustrative
    Carer gardener,carer,person,,volunteer,carer,expenses,,pruning|driving*,a break,hidden,,,illustrative
    Newcomer,newcomer,person,,volunteer,lived experience,unpaid,,photography*,seed saving|company,,,,illustrative
    Saturday volunteers,saturday,person,,volunteer,community,unpaid,6,digging,company,named,,A crowd: six people most Saturdays.,illustrative
    School class,class,person,,pupil,community,unpaid,24,drawing,growing things,hidden,,,illustrative
    The garden,whole,activity,,,,,,,,,,,illustrative
    Coordination,coordination,activity,,,,,,,,,,,illustrative
    Growing,growing,activity,,,,,,,,,,,illustrative
    Shared kitchen,shared-kitchen,activity,,,,,,,,,,,illustrative
    Seed library,seed-library,activity,,,,,,,,,,,illustrative
    Open days,open-days,activity,culture,,,,,,,,,,illustrative

    """##
  ),
  (
    "outcomes.csv",
    ##"""
    Outcome,For,Quantity,Proxy,Unit,Deadweight,Displacement,Attribution,Drop-off,Years,Low,High,Source
    People who feel less alone,growing,8,500,GBP,20%,0%,25%,50%,2,5,10,illustrative

    """##
  ),
  (
    "requirements.csv",
    ##"""
    Element,Needs,At least,Any of,If missing,Why,Provenance
    growing,space,,,,There has to be land.,illustrative
    growing,time,200 hours,,,Less than that and the beds are lost.,illustrative
    growing,coordination,,,weaker,The rota is made there.,illustrative
    shared-kitchen,role:sessional worker,,who leads,,Somebody with a food hygiene certificate leads.,illustrative
    shared-kitchen,hall,,,,The kitchen is there.,illustrative
    shared-kitchen,growing,,,weaker,Vegetables can be bought.,illustrative
    coordination,role:coordinator,,,,One person holds the threads.,illustrative
    open-days,coordination,,,,Somebody has to invite people.,illustrative
    open-days,growing,,,,There has to be something to see.,illustrative
    seed-library,time,50%,,,Half of the hours keep it open.,illustrative
    whole,growing,,,,It is a garden.,illustrative
    whole,coordination,,,,Nobody else answers for it.,illustrative

    """##
  ),
  (
    "scenarios/half-grant.json",
    ##"""
    {"title": "The council's grant is halved", "set": [{"where": {"From": "council", "Form": "money"}, "Amount": "50%"}]}

    """##
  ),
  (
    "scenarios/no-grant.json",
    ##"""
    {"title": "The council's grant ends", "without": ["Town council"]}

    """##
  ),
  (
    "scenarios/pay-peers.json",
    ##"""
    {
      "title": "Every unpaid volunteer is paid £12 an hour",
      "pay": [
        {"where": {"Payment": "unpaid", "Role": "volunteer"}, "by": "Garden group", "each": 12, "unit": "GBP", "per": "hours"}
      ]
    }

    """##
  ),
  (
    "valuations.csv",
    ##"""
    Valuation,Form,Unit,Role,Worth,In,Low,High,Source
    real living wage,time,hours,,12.60,GBP,,,"Living Wage Foundation: UK rate 2024-25, outside London"
    what a gardener for hire asks,time,hours,,15,GBP,,,a price for an hour in a town like this one: illustrative

    """##
  ),
]
